import type { SettledReview, Settlement } from '../../src/lib/analysis/join/settle';
import { countingSource, KEEP_FIRST, type JoinPlan } from '../../src/lib/model/join';
import type { InputFile } from './files';
import { Mistake, suggestion } from './sentence';

/** What the person wants of reviews that several files tell of: the word after `--join`. */
export type JoinWord = { how: 'keep-first' | 'merge' | 'both' } | { how: 'keep'; file: string };

const WORDS = ['keep-first', 'merge', 'both'] as const;

/** @throws Mistake */
export function readJoin(given: string): JoinWord {
	const kept = /^keep:(.+)$/.exec(given)?.[1];
	if (kept !== undefined) return { how: 'keep', file: kept };
	const how = WORDS.find((word) => word === given);
	if (how === undefined)
		throw new Mistake(`“${given}” is no way to join; ${suggestion(given, [...WORDS, 'keep:<file>'])}`);
	return { how };
}

/** The choice for files that were named by their name or path. @throws Mistake where none or several are meant */
export function joinPlan(word: JoinWord, inputs: readonly InputFile[]): JoinPlan {
	if (word.how !== 'keep') return { ...KEEP_FIRST, rule: { how: word.how } };
	const { file } = word;
	const meant = inputs.flatMap(({ name, path }, source) =>
		name === file || path === file || path.replaceAll('\\', '/').endsWith(`/${file.replace(/^\.\//, '')}`)
			? [source]
			: []
	);
	const [source, ...more] = meant;
	if (source === undefined)
		throw new Mistake(
			`--join keep:${file} names no file that is read; ${suggestion(
				file,
				inputs.map(({ name }) => name)
			)}`
		);
	if (more.length > 0)
		throw new Mistake(`--join keep:${file} names ${meant.length} files; give its folder too.`);
	return { ...KEEP_FIRST, rule: { how: 'keep', source } };
}

/**
 * One sentence for each set of files that tell of the same reviews and were treated alike: what counts, and what not.
 * @param names names of the files by the number of the source
 */
export function joinSentences({ reviews }: Settlement, names: readonly string[]): string[] {
	const alike = new Map<string, SettledReview[]>();
	for (const review of reviews) {
		const order = review.sources.map(({ source }) => source).join();
		const key = `${order} ${JSON.stringify(review.choice)} ${review.grounds}`;
		alike.set(key, [...(alike.get(key) ?? []), review]);
	}
	return [...alike.values()].map((group) => sentence(group, names));
}

function sentence(group: readonly SettledReview[], names: readonly string[]): string {
	const first = group[0] as SettledReview;
	const files = first.sources.map(({ source }) => names[source] ?? '');
	const which = group
		.slice(0, 3)
		.map(({ sur, session }) => `${sur} in session ${session}`)
		.join(', ');
	const more = group.length > 3 ? ` and ${group.length - 3} more` : '';
	const opening = `${listed(files)} tell of the same ${group.length === 1 ? 'review' : `${group.length} reviews`} (${which}${more})`;
	if (first.grounds === 'parts')
		return `${opening} and hardly a row twice: as parts of one export, all of them are counted.`;
	if (first.choice.how === 'both')
		return `${opening}: all of it is counted, so these reviews count more than once.`;
	const elsewhere = first.sources
		.map(({ source }) => {
			const own = group.flatMap(({ sources }) => sources.filter((share) => share.source === source));
			const total = own.reduce((sum, share) => sum + share.recommendations, 0);
			return {
				name: names[source] ?? '',
				total,
				elsewhere: own.reduce((sum, share) => sum + share.elsewhere, 0)
			};
		})
		.filter((share) => share.elsewhere > 0)
		.map(
			(share) => `${share.elsewhere} of ${share.total} recommendations of ${share.name} are told elsewhere`
		);
	const rest = elsewhere.length > 0 ? listed(elsewhere) : 'none is told elsewhere';
	if (first.choice.how === 'merge') {
		const filled = first.sources
			.map(({ source }) => {
				const own = group.flatMap(({ sources }) => sources.filter((share) => share.source === source));
				return { name: names[source] ?? '', filled: own.reduce((sum, share) => sum + share.filled, 0) };
			})
			.filter((share) => share.filled > 0)
			.map((share) => `${share.filled} ${share.filled === 1 ? 'gap' : 'gaps'} filled from ${share.name}`);
		const gaps = filled.length > 0 ? `, ${listed(filled)}` : '';
		return `${opening}: they are merged by paragraph or wording; ${rest}, the others are counted${gaps}.`;
	}
	const kept = countingSource(first.choice, first.sources);
	const why =
		first.grounds === 'nothing-to-compare'
			? 'they cannot be merged, since one has neither paragraph numbers nor wording, so '
			: first.grounds === 'fuller'
				? `${files[0] ?? ''} has far fewer recommendations, so the fuller `
				: '';
	return `${opening}: ${why}${names[kept] ?? ''} counts; ${rest}. Another --join says otherwise.`;
}

function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
