import { likeness } from '../../src/lib/ingest/likeness';
import { foldName } from '../../src/lib/ingest';

/** A mistake in how the command was called, or in what it was given: one plain sentence for standard error. */
export class Mistake extends Error {
	override readonly name = 'Mistake';
}

/** The candidate most like a word, where any is like it at all. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const folded = foldName(word);
	let best: { candidate: string; score: number } | undefined;
	for (const candidate of candidates) {
		const score = likeness(folded, foldName(candidate));
		if (score > (best?.score ?? 0.4)) best = { candidate, score };
	}
	return best?.candidate;
}

/** The close of a sentence that refuses a word: the nearest one, or all there are. */
export function suggestion(word: string, candidates: readonly string[]): string {
	const near = nearest(word, candidates);
	if (near !== undefined) return `did you mean “${near}”?`;
	if (candidates.length > 12) return `there are ${candidates.length}, such as “${candidates[0] ?? ''}”.`;
	return `choose among ${candidates.join(', ')}.`;
}
