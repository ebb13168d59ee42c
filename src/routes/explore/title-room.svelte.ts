/** What stands above a picture now. */
export interface Title {
	/** What is asked, and in what width: another one begins anew, so that a link looks the same from wherever one comes. */
	question: string;
	sentence: string;
	/** In pixels. */
	height: number;
}

/**
 * The room above a picture: what the longest sentence of a question needs, else every shorter one would move the
 * picture while the cycles play.
 */
export class TitleRoom {
	#height = $state(0);
	#question = '';
	/** By sentence: the last reading counts, as the page's own letters may have come since. */
	#heights = new Map<string, number>();

	/** Leaves room for what stands above the picture now. */
	hold({ question, sentence, height }: Title): void {
		if (this.#question !== question) this.#heights = new Map();
		this.#question = question;
		this.#heights.set(sentence, height);
		this.#height = Math.max(...this.#heights.values());
	}

	/** In pixels. */
	get height(): number {
		return this.#height;
	}
}
