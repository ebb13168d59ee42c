import { stepsOf, type Narrowing } from '$lib/deck/reveal';
import { publicScene } from '$lib/deck/read-deck';
import type { Deck, Scene } from '$lib/deck/types';
import type { Size } from '$lib/layouts';
import { fitScene, type Fitted } from '../scene/fit';
import type { PictureBook } from '../scene/picture-book';

/** A scene, or one step of it, as it leaves the page. */
export interface ExportFrame extends Fitted {
	scene: number;
	/** Place among the steps of the scene, from 0, and how many there are. */
	step: number;
	steps: number;
	/** What was drawn: the scene without what is private, and what was chosen of it. */
	shown: Scene;
	narrowing: Narrowing;
}

/**
 * Every scene of a presentation as a picture, without notes and names.
 * @param beside room beside the caption that is taken by controls, in units
 * @param steps whether the steps of a reveal come one by one
 */
export async function framesOf(
	deck: Deck,
	book: PictureBook,
	size: Size,
	advances: Record<string, number> | undefined,
	{ steps, beside }: { steps: boolean; beside?: Size }
): Promise<ExportFrame[]> {
	const frames: ExportFrame[] = [];
	for (const [index, scene] of deck.scenes.map(publicScene).entries()) {
		const whole = await fitScene(book, scene, size, advances, {}, beside);
		const choices = steps ? stepsOf(scene.reveal, whole.picture.present) : [{}];
		for (const [step, narrowing] of choices.entries()) {
			const fitted = await fitScene(book, scene, size, advances, narrowing, beside);
			frames.push({ scene: index, step, steps: choices.length, shown: scene, narrowing, ...fitted });
		}
	}
	return frames;
}
