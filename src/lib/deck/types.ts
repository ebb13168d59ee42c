/**
 * A presentation: scenes in the order in which they are shown. A scene holds no figure. It holds what is to be asked (a
 * link, as the page of its view prints it) and how to look at the answer, so that it is computed anew wherever it is shown.
 */

/** `explore`: network, flow and their tables. `asks`: what was asked so far, by theme of the coalition. */
export const SCENE_VIEWS = ['explore', 'shortlist', 'quadrant', 'asks'] as const;
export type SceneView = (typeof SCENE_VIEWS)[number];

/** Whether a scene comes at once or is built up, cycle by cycle or group by group. */
export const REVEALS = ['none', 'cycle', 'group'] as const;
export type Reveal = (typeof REVEALS)[number];

/** What of the picture is seen: its middle, in shares of width and height, and how many times it is enlarged. */
export interface Camera {
	x: number;
	y: number;
	k: number;
}

export const WHOLE: Camera = { x: 0.5, y: 0.5, k: 1 };
export const MOST_ENLARGED = 8;

export interface Scene {
	id: string;
	/** What the person calls it in the strip; empty: its headline. Never leaves the device but in the deck's own file. */
	name: string;
	view: SceneView;
	/** The query of the link that shows the same on its page, without the question mark. */
	link: string;
	/** Of a shortlist: a second theme beside the one of the link; empty: none. */
	beside: string;
	camera: Camera;
	/** Marks drawn on top of the rest, by what they are: `state:NOR`, `theme:justice`. */
	highlighted: string[];
	/** Marks that a person put elsewhere, in shares of width and height. */
	pinned: Record<string, { x: number; y: number }>;
	/** Empty: computed from the figures. */
	headline: string;
	/** One line under the headline. */
	comment: string;
	/** For the speaker alone. */
	notes: string;
	reveal: Reveal;
}

export interface Deck {
	/** Shown to all: the name of every export. */
	title: string;
	scenes: Scene[];
}

export const MOST_SCENES = 100;
/** Letters that a text of a scene may hold. */
export const LONGEST = {
	title: 120,
	name: 120,
	headline: 240,
	comment: 240,
	notes: 8000,
	link: 4000
} as const;

export function emptyDeck(): Deck {
	return { title: '', scenes: [] };
}

/** A scene of a view with everything else as it is by default. */
export function newScene(id: string, view: SceneView, link: string, part: Partial<Scene> = {}): Scene {
	return {
		id,
		name: '',
		view,
		link,
		beside: '',
		camera: { ...WHOLE },
		highlighted: [],
		pinned: {},
		headline: '',
		comment: '',
		notes: '',
		reveal: 'none',
		...part
	};
}
