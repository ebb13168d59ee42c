import type { Narrowing, Present } from '$lib/deck/reveal';
import type { Scene } from '$lib/deck/types';
import type { Figure, Paint } from '$lib/layouts/figure';
import type { Size } from '$lib/layouts';
import { m } from '$lib/i18n';
import type { Kept } from './kept';

/** The room a picture has, and the type it is set in. */
export interface Stage {
	size: Size;
	fontSize: number;
	/** Whether the slide is read downwards: rows take the height that they need. */
	downwards?: boolean;
	advances?: Record<string, number>;
	/** What stands for itself; each view decides that by its room where it is not told. */
	kept?: Kept;
	/** Another room in which marks must find their names, where what stands for itself is decided for both. */
	also?: Size;
}

/** A scene as it is shown: every word and mark of it, nothing that is private. */
export interface Picture {
	headline: string;
	comment: string;
	figure: Figure;
	highlighted: readonly string[];
	legend: readonly { paint: Paint; label: string; hatched?: boolean }[];
	/** What is said of the method, where there is something to be said. */
	remark: string;
	/** Source, filters, unit, what is left out, date; in this order, empty parts dropped. */
	caption: readonly string[];
	simulated: boolean;
	estimated: boolean;
	/** Whether nothing matches. */
	empty: boolean;
	/** What the scene can be built up by, and asked to show. */
	present: Present;
	narrowing: Narrowing;
	kept: Kept;
}

/** The parts of a picture that its view makes; the rest is the same for all. */
export interface Drawn {
	headline: string;
	figure: Figure;
	legend: Picture['legend'];
	remark: string;
	filters: string;
	unit: string;
	leftOut: string;
	estimated: boolean;
	empty: boolean;
	present: Present;
	kept: Kept;
}

/** Whether a sentence on the method stands under the picture: room has to be kept for it. */
export function showsRemark({ view }: Pick<Scene, 'view'>): boolean {
	return view === 'shortlist' || view === 'quadrant';
}

/** What must not be lost on the way out. */
export function marksOf({ simulated, estimated }: Picture): string[] {
	return [...(simulated ? [m.simulated_sentence()] : []), ...(estimated ? [m.present_estimated()] : [])];
}
