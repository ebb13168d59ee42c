import type { NetworkGeometry } from '$lib/layouts';

/** How many States and themes of a network stand for themselves; the others are gathered. */
export interface Most {
	states: number;
	themes: number;
}

/** From what a large screen has room for down to a phone; a theme says more than a State. */
const CHOICES: readonly Most[] = [40, 36, 32, 28, 24, 21, 18, 15, 12]
	.flatMap((states) => [10, 8, 6, 5].map((themes): Most => ({ states, themes })))
	.sort((a, b) => weight(b) - weight(a));

function weight({ states, themes }: Most): number {
	return states + 3 * themes;
}

type Named = Pick<NetworkGeometry, 'nodes' | 'labels' | 'unlabelled'>;

/** How many States more a picture has to show for one mark that stands there without a name. */
const NAMELESS = 6;

/** The same for a theme whose number stands nowhere. */
const NUMBERLESS = 2;

/**
 * As many States and themes as find room for their names, and themes for their numbers; one that would stay without has to bring
 * several others.
 * @param layOut the network of all that a scene will show, so that its steps agree, in each room that is asked for
 */
export async function nameable(layOut: (most: Most) => Promise<readonly Named[] | undefined>): Promise<Most> {
	let best: { most: Most; worth: number } | undefined;
	for (const most of CHOICES) {
		if (best && weight(most) <= best.worth) break;
		const rooms = await layOut(most);
		if (!rooms) break;
		const worth = weight(most) - Math.max(...rooms.map(lack));
		if (!best || worth > best.worth) best = { most, worth };
	}
	return best?.most ?? (CHOICES[0] as Most);
}

/** What is wrong with a picture, in States. */
function lack(geometry: Named): number {
	const unlabelled = new Set(geometry.unlabelled);
	const without = geometry.nodes.filter(({ id, kind }) => kind !== 'gathered' && unlabelled.has(id)).length;
	const numbered = new Set(geometry.labels.flatMap(({ id, numbered }) => (numbered ? [id] : [])));
	const numberless = geometry.nodes.filter(
		({ id, kind, active, roomForNumber }) => kind === 'theme' && active && !roomForNumber && !numbered.has(id)
	).length;
	return NAMELESS * without + NUMBERLESS * numberless;
}
