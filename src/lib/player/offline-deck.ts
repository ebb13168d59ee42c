import type { Figure, Paint } from '../layouts/figure/types';

/** What an exported file of a presentation holds: words and marks that are on show, and nothing else. */
export interface OfflineDeck {
	title: string;
	/** Language of the words, as a page declares it. */
	language: string;
	direction: 'ltr' | 'rtl';
	frames: OfflineFrame[];
	words: OfflineWords;
}

/** A scene, or one step of it. */
export interface OfflineFrame {
	/** Place of the scene, from 0; the steps of a scene share it. */
	scene: number;
	/** Place among the steps of the scene, from 0, and how many there are. */
	step: number;
	steps: number;
	headline: string;
	/** Size of the headline on a wide window, in heights of the text. */
	headlineSize: number;
	comment: string;
	remark: string;
	caption: string;
	/** What must not be lost: simulated, estimated. */
	marks: string[];
	legend: { paint: Paint; label: string; hatched?: boolean }[];
	highlighted: string[];
	figure: Figure;
	/** The same drawn upright, for a phone: what finds room there, and hence what is said of it, is another. */
	narrow: { figure: Figure; caption: string; legend: OfflineFrame['legend'] };
}

/** The words of the player itself. */
export interface OfflineWords {
	previous: string;
	next: string;
	fullscreen: string;
	help: string;
	close: string;
	keys: string;
	/** That a picture goes on beyond the edge of a phone. */
	sideways: string;
	/** Which scene of how many, and which step of it: what stands in braces is replaced. */
	number: string;
	step: string;
}
