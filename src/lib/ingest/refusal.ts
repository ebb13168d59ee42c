import type { Said, Sentence } from '../model/sentence';

/** An error a person reads: `sentence` in their language, `message` in English. */
export class ToldError extends Error {
	readonly sentence: Sentence;

	constructor(sentence: Sentence, options?: ErrorOptions) {
		super(sentence.english, options);
		this.sentence = sentence;
	}
}

/** Thrown by a format that knows a file to be its own and cannot read it. */
export class Refusal extends ToldError {
	override readonly name = 'Refusal';
}

/** What an error says to a person. */
export function saidBy(error: unknown): Said {
	if (error instanceof ToldError) return error.sentence;
	return error instanceof Error ? error.message : String(error);
}
