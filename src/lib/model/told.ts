import type { Said, Sentence } from './sentence';

/** An error a person reads: `sentence` in their language, `message` in English. */
export class ToldError extends Error {
	readonly sentence: Sentence;

	constructor(sentence: Sentence, options?: ErrorOptions) {
		super(sentence.english, options);
		this.sentence = sentence;
	}
}

/** What an error says to a person. */
export function saidBy(error: unknown): Said {
	if (error instanceof ToldError) return error.sentence;
	return error instanceof Error ? error.message : String(error);
}
