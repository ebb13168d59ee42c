import { stepsOf, type Narrowing } from '$lib/deck/reveal';
import type { Scene } from '$lib/deck/types';
import type { Size } from '$lib/layouts';
import { linesOf } from '$lib/views/present/lines';
import { roomOf, TYPE, type Lines, type Room } from '$lib/views/present/room';
import { placeWords } from '../place-words';
import { amongGroups, inCycles } from './among-groups';
import { phoneSize } from './phone';
import { marksOf, showsRemark, type Picture } from './picture';
import type { PictureBook } from './picture-book';
import { leastOf, type Kept } from './kept';
import { BESIDE, holdsReference, REFERENCE, SHARED } from './reference';

/** A scene as it is set on a slide: the room, and a picture that was drawn for what is left in it. */
export interface Fitted {
	room: Room;
	picture: Picture;
}

/** Lines settle at once as a rule: a smaller picture may leave out a row more, and say so. */
const ROUNDS = 4;

const LINES = ['letters', 'comment', 'footer'] as const;

/**
 * Sets a scene, with as many marks as it has in the smallest rooms that it is shown in, wherever there is as much room.
 * @param size of the slide in pixels
 * @param beside room beside the caption that is taken by controls, in units
 * @throws what {@link PictureBook.picture} throws
 */
export async function fitScene(
	book: PictureBook,
	scene: Scene,
	size: Size,
	advances: Record<string, number> | undefined,
	narrowing: Narrowing = {},
	beside?: Size
): Promise<Fitted> {
	const { downwards } = roomOf(size, false);
	if (downwards || !holdsReference(size)) return fit(book, scene, size, advances, narrowing, { beside });
	const shared = await fit(book, scene, SHARED, advances, narrowing, { beside: BESIDE });
	const smallest = await fit(book, scene, REFERENCE, advances, narrowing, {
		beside: BESIDE,
		also: shared.room.chart
	});
	const kept = leastOf(smallest.picture.kept, shared.picture.kept);
	return fit(book, scene, size, advances, narrowing, { beside, kept });
}

/**
 * Words take the lines they need, and the picture is drawn anew for what they leave, never shrunk, so that
 * its words keep their size.
 * @param told what stands beside the caption, what stands for itself, and the other room it is decided for
 */
async function fit(
	book: PictureBook,
	scene: Scene,
	size: Size,
	advances: Record<string, number> | undefined,
	narrowing: Narrowing,
	told: { beside?: Size | undefined; kept?: Kept; also?: Size }
): Promise<Fitted> {
	const { beside, kept, also } = told;
	// A step of a scene, or what somebody asked to see of it, has the room of the whole: marks stay where they are.
	let wanted: Lines | undefined =
		Object.keys(narrowing).length === 0
			? undefined
			: (await fit(book, scene, size, advances, {}, told)).room.lines;
	for (let round = 1; ; round++) {
		const room = roomOf(size, showsRemark(scene), wanted);
		const stage = {
			size: room.downwards ? phoneSize(scene, room.chart, TYPE) : room.chart,
			fontSize: TYPE,
			downwards: room.downwards,
			...(advances ? { advances } : {}),
			...(kept ? { kept } : {}),
			...(also ? { also } : {})
		};
		const picture = await book.picture(scene, stage, narrowing);
		const words = { ...wordsOf(book, picture, scene), ...(beside ? { beside } : {}) };
		const lines = linesOf(words, room, advances);
		const fits = LINES.every((part) => lines[part] <= room.lines[part]);
		if (fits || round === ROUNDS) return { room, picture };
		wanted = {
			letters: Math.max(room.lines.letters, lines.letters),
			comment: Math.max(room.lines.comment, lines.comment),
			footer: Math.max(room.lines.footer, lines.footer)
		};
	}
}

/** The longest headline among the steps of a scene: it is set in one type, whichever step is on show. */
function longestHeadline(book: PictureBook, { headline, present }: Picture, scene: Scene): string {
	if (scene.headline !== '') return headline;
	const { names } = book.desk;
	return stepsOf(scene.reveal, present)
		.map(({ cycle = [], group = [] }) =>
			amongGroups(inCycles(headline, cycle, present.cycles), group, present.groups, names)
		)
		.reduce((longest, words) => (words.length > longest.length ? words : longest), headline);
}

function wordsOf(book: PictureBook, picture: Picture, scene: Scene) {
	const { reveal } = scene;
	return {
		headline: longestHeadline(book, picture, scene),
		comment: picture.comment,
		marks: marksOf(picture),
		legend: picture.legend.map(({ label }) => label),
		remark: picture.remark,
		caption: picture.caption.join(' · '),
		// The longest that they can be.
		number: placeWords({ scene: 99, step: 9 }, 100, reveal === 'none' ? 1 : 10)
	};
}
