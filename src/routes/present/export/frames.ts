import { stepsOf } from '$lib/deck/reveal';
import { publicScene } from '$lib/deck/read-deck';
import type { Deck } from '$lib/deck/types';
import type { Size } from '$lib/layouts';
import { fitScene, type Fitted } from '../scene/fit';
import type { PictureBook } from '../scene/picture-book';

/** A scene, or one step of it, as it leaves the page. */
export interface ExportFrame extends Fitted {
	scene: number;
	/** Place among the steps of the scene, from 0, and how many there are. */
	step: number;
	steps: number;
}

/**
 * Every scene of a presentation as a picture, without notes and names.
 * @param steps whether the steps of a reveal come one by one
 */
export async function framesOf(
	deck: Deck,
	book: PictureBook,
	size: Size,
	advances: Record<string, number> | undefined,
	{ steps }: { steps: boolean }
): Promise<ExportFrame[]> {
	const frames: ExportFrame[] = [];
	for (const [index, scene] of deck.scenes.map(publicScene).entries()) {
		const whole = await fitScene(book, scene, size, advances);
		const shown = steps ? stepsOf(scene.reveal, whole.picture.present) : [{}];
		for (const [step, narrowing] of shown.entries()) {
			const fitted = await fitScene(book, scene, size, advances, narrowing);
			frames.push({ scene: index, step, steps: shown.length, ...fitted });
		}
	}
	return frames;
}
