import { processorShare } from './measure';
import type { SectionId } from './options';
import type { Section } from './report';

/** Below this, others had so much of the machine that the milliseconds mislead. */
const ENOUGH = 0.85;

/** Keeps an eye on how much of the machine the program had in each section. */
export class Shares {
	readonly #least = new Map<SectionId, number>();

	async watch(id: SectionId, work: () => Promise<unknown>): Promise<void> {
		const share = await processorShare(work);
		this.#least.set(id, Math.min(share, this.#least.get(id) ?? share));
	}

	/** The section, with a sentence more where the machine was busy with something else. */
	remarkOn(section: Section): Section {
		const share = this.#least.get(section.id);
		if (share === undefined || share >= ENOUGH) return section;
		const note = `The machine was busy: at times the program had only ${Math.round(100 * share)} % of a core, so the milliseconds are too long and the ratios less sure.`;
		return { ...section, notes: [...section.notes, note] };
	}
}
