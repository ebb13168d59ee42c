/**
 * What counts where several sources tell of the same review (one State under review in one session):
 * `keep-first` the source that was loaded first, a person's own before the bundled example (as a rule for all reviews: the fullest, where that one tells less than half as much), `keep` the source named, `merge` each recommendation once, by paragraph or by
 * wording, `both` all of them, which counts the review as often as it is told.
 */
export type JoinChoice =
	{ how: 'keep-first' } | { how: 'keep'; source: number } | { how: 'merge' } | { how: 'both' };

/** A person's choices. They stand beside the sources, which are never changed. */
export interface JoinPlan {
	/** For every review that has no choice of its own. */
	rule: JoinChoice;
	/** By {@link reviewKey}. */
	reviews: Readonly<Record<string, JoinChoice>>;
}

/** Nothing is counted twice unless somebody says so. */
export const KEEP_FIRST: JoinPlan = { rule: { how: 'keep-first' }, reviews: {} };

/** The source that counts as a whole, where one does: the one named, else the first in the order of loading. */
export function countingSource(choice: JoinChoice, sources: readonly { source: number }[]): number {
	return choice.how === 'keep' ? choice.source : (sources[0]?.source ?? 0);
}

/** A review in one word: `SVN-48`. */
export function reviewKey(sur: string, session: number): string {
	return `${sur}-${session}`;
}

/**
 * The plan without the choices that name a source which is not there.
 * @param sources numbers of the sources that are loaded
 */
export function withoutLost({ rule, reviews }: JoinPlan, sources: readonly number[]): JoinPlan {
	const there = (choice: JoinChoice) => choice.how !== 'keep' || sources.includes(choice.source);
	return {
		rule: there(rule) ? rule : KEEP_FIRST.rule,
		reviews: Object.fromEntries(Object.entries(reviews).filter(([, choice]) => there(choice)))
	};
}
