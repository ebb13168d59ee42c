import { stepsOf } from '$lib/deck/reveal';
import { publicScene } from '$lib/deck/read-deck';
import type { Deck } from '$lib/deck/types';
import { m } from '$lib/i18n';
import type { Size } from '$lib/layouts';
import { roomOf, TYPE, type Room } from '$lib/views/present/room';
import { showsRemark, type Picture } from '../scene/picture';
import type { PictureBook } from '../scene/picture-book';

/** A scene, or one step of it, as it leaves the page. */
export interface ExportFrame {
	scene: number;
	room: Room;
	picture: Picture;
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
		const room = roomOf(size, showsRemark(scene));
		const stage = { size: room.chart, fontSize: TYPE, ...(advances ? { advances } : {}) };
		const whole = await book.picture(scene, stage);
		for (const narrowing of steps ? stepsOf(scene.reveal, whole.present) : [{}])
			frames.push({ scene: index, room, picture: await book.picture(scene, stage, narrowing) });
	}
	return frames;
}

/** What must not be lost on the way out. */
export function marksOf({ simulated, estimated }: Picture): string[] {
	return [...(simulated ? [m.simulated_sentence()] : []), ...(estimated ? [m.present_estimated()] : [])];
}
