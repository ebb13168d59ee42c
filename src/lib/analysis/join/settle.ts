import {
	countingSource,
	KEEP_FIRST,
	reviewKey,
	withoutLost,
	type JoinChoice,
	type JoinPlan
} from '../../model/join';
import { fills, type Fill } from './gaps';
import { matchRows } from './match';
import type { JoinRow, OverlapRow } from './overlaps';

/** A loaded source, as far as joining needs it. */
export interface JoinSource {
	source: number;
	/** Id of the format's reader. */
	format: string;
	/** Sources of the same number were opened together. */
	opened: number;
	/** Whether it is the bundled example, which yields to a person's own files. */
	example?: boolean;
}

/** What one source gives to a review that several tell of. */
export interface SourceShare {
	source: number;
	recommendations: number;
	/** Of these, those that are told elsewhere: another source counts for them. */
	elsewhere: number;
	/** Different paragraph numbers; 0 where the source has none. */
	paragraphs: number;
	/** Gaps it filled in recommendations of other sources: what they left unsaid and it knows. */
	filled: number;
}

/**
 * Why a review is settled as it is: by choice; because the files are `parts` of one publication that share no row; because
 * the source that would count tells of so little that the `fuller` is kept; because what should be merged has nothing to be
 * `compared` by, so that one source is kept.
 */
export type Grounds = 'choice' | 'parts' | 'fuller' | 'nothing-to-compare';

/** A source with less than this share of the recommendations of the fullest does not take its place by itself. */
const FAR_FEWER = 0.5;

/** A review that several sources tell of, and what was made of it. */
export interface SettledReview {
	/** ISO3 of the State under review. */
	sur: string;
	session: number;
	/** What was done; where all is counted, `both`. */
	choice: JoinChoice;
	grounds: Grounds;
	/** In the order of loading. */
	sources: SourceShare[];
}

/** Recommendations that are told elsewhere: all of a review in a source, or single ones, each for the source that counts. */
export interface ToldElsewhere {
	reviews: { source: number; sur: number; session: number; kept: number }[];
	recommendations: { rec: number; source: number; sur: number; session: number; kept: number }[];
	/** What those told elsewhere add to those that count. */
	fills: Fill[];
}

export interface Settlement {
	reviews: SettledReview[];
	elsewhere: ToldElsewhere;
}

/** Nothing is told twice. */
export const NOTHING_TO_SETTLE: Settlement = {
	reviews: [],
	elsewhere: { reviews: [], recommendations: [], fills: [] }
};

/** Exports that come in pages or volumes, which may cut a review in two. */
const PUBLISHED_IN_PARTS: readonly string[] = [
	'upr-info-2015',
	'upr-info-export',
	'upr-info-api',
	'uhri-xlsx',
	'uhri-json'
];

interface Told {
	sur: string;
	surCode: number;
	session: number;
	rows: OverlapRow[];
	choice: JoinChoice;
	grounds: Grounds;
}

/**
 * The reviews whose recommendations have to be compared one by one, which is when they are to be merged.
 * @param sources in the order of loading
 */
export function toCompare(
	rows: readonly OverlapRow[],
	sources: readonly JoinSource[],
	plan: JoinPlan
): { surCode: number; session: number }[] {
	return told(rows, sources, plan)
		.filter(({ choice }) => choice.how === 'merge')
		.map(({ surCode, session }) => ({ surCode, session }));
}

/**
 * Says of each review that several sources tell of which recommendations count and which are told elsewhere.
 * @param compared the recommendations of the reviews that {@link toCompare} names
 * @param sources in the order of loading
 */
export function settle(
	rows: readonly OverlapRow[],
	compared: readonly JoinRow[],
	sources: readonly JoinSource[],
	plan: JoinPlan
): Settlement {
	const settlement: Settlement = { reviews: [], elsewhere: { reviews: [], recommendations: [], fills: [] } };
	const byReview = grouped(compared, ({ sur, session }) => `${sur} ${session}`);
	for (const review of told(rows, sources, plan)) {
		const { sur, surCode, session, choice, grounds } = review;
		const elsewhere = new Map<number, number>();
		const filled = new Map<number, number>();
		if (choice.how === 'merge') {
			const twins = merged(byReview.get(`${surCode} ${session}`) ?? [], review.rows);
			for (const { kept, other } of twins) {
				const { rec, source } = other;
				settlement.elsewhere.recommendations.push({ rec, source, sur: surCode, session, kept: kept.source });
				elsewhere.set(source, (elsewhere.get(source) ?? 0) + 1);
			}
			for (const fill of fills(twins)) {
				settlement.elsewhere.fills.push(fill);
				filled.set(fill.source, (filled.get(fill.source) ?? 0) + 1);
			}
		} else if (choice.how !== 'both') {
			const kept = countingSource(choice, review.rows);
			for (const { source, recommendations } of review.rows) {
				if (source === kept) continue;
				settlement.elsewhere.reviews.push({ source, sur: surCode, session, kept });
				elsewhere.set(source, recommendations);
			}
		}
		settlement.reviews.push({
			sur,
			session,
			choice,
			grounds,
			sources: review.rows.map(({ source, recommendations, paragraphs }) => ({
				source,
				recommendations,
				paragraphs,
				elsewhere: elsewhere.get(source) ?? 0,
				filled: filled.get(source) ?? 0
			}))
		});
	}
	return settlement;
}

/** How many recommendations of each source are told elsewhere. */
export function elsewhereBySource({ reviews }: Settlement): Map<number, number> {
	const total = new Map<number, number>();
	for (const { sources } of reviews)
		for (const { source, elsewhere } of sources) total.set(source, (total.get(source) ?? 0) + elsewhere);
	return total;
}

/** Each source gives what none before it gave; the rest are twins of what counts. */
function merged(
	compared: readonly JoinRow[],
	rows: readonly OverlapRow[]
): { kept: JoinRow; other: JoinRow }[] {
	const counted = new Map<number, JoinRow>();
	const found: { kept: JoinRow; other: JoinRow }[] = [];
	for (const { source } of rows) {
		const own = compared.filter((row) => row.source === source);
		const twins = matchRows([...counted.values()], own);
		for (const other of own) {
			const kept = counted.get(twins.get(other.rec) ?? -1);
			if (kept) found.push({ kept, other });
			else counted.set(other.rec, other);
		}
	}
	return found;
}

function told(rows: readonly OverlapRow[], sources: readonly JoinSource[], plan: JoinPlan): Told[] {
	const byRank = [...sources].sort((a, b) => Number(a.example ?? false) - Number(b.example ?? false));
	const place = new Map(byRank.map(({ source }, index) => [source, index]));
	const chosen = withoutLost(
		plan,
		sources.map(({ source }) => source)
	);
	return [...grouped(rows, ({ sur, session }) => reviewKey(sur, session)).entries()].map(([key, own]) => {
		const inOrder = [...own].sort((a, b) => (place.get(a.source) ?? 0) - (place.get(b.source) ?? 0));
		const { sur, surCode, session } = own[0] as OverlapRow;
		return { sur, surCode, session, rows: inOrder, ...settled(inOrder, sources, chosen, key) };
	});
}

/** What is to be done with a review, and why. A choice for the review itself goes before everything. */
function settled(
	rows: readonly OverlapRow[],
	sources: readonly JoinSource[],
	{ rule, reviews }: JoinPlan,
	key: string
): { choice: JoinChoice; grounds: Grounds } {
	const own = reviews[key];
	if (!own && rule.how !== 'both' && areParts(rows, sources))
		return { choice: { how: 'both' }, grounds: 'parts' };
	let choice = own ?? rule;
	if (choice.how === 'keep') {
		const { source } = choice;
		if (!rows.some((row) => row.source === source)) choice = KEEP_FIRST.rule;
	}
	const incomparable = choice.how === 'merge' && rows.some(({ comparable }) => comparable === 0);
	if (incomparable) choice = KEEP_FIRST.rule;
	// That the first counts though it has little is for a person to say, of the review itself.
	const fuller = choice.how === 'keep-first' && own?.how !== 'keep-first' ? farFuller(rows) : undefined;
	if (fuller !== undefined) choice = { how: 'keep', source: fuller };
	if (incomparable) return { choice, grounds: 'nothing-to-compare' };
	return { choice, grounds: fuller === undefined ? 'choice' : 'fuller' };
}

/** The source that tells most of a review, where the first tells far fewer recommendations. */
function farFuller(rows: readonly OverlapRow[]): number | undefined {
	const most = Math.max(...rows.map(({ recommendations }) => recommendations));
	if ((rows[0]?.recommendations ?? 0) >= most * FAR_FEWER) return undefined;
	return rows.find(({ recommendations }) => recommendations === most)?.source;
}

/** Whether the sources are parts of one publication, opened together, of which the later hardly repeat the earlier. */
function areParts(rows: readonly OverlapRow[], sources: readonly JoinSource[]): boolean {
	const own = rows.map(({ source }) => sources.find((known) => known.source === source));
	const [first] = own;
	if (!first || !PUBLISHED_IN_PARTS.includes(first.format)) return false;
	return (
		own.every((other) => other?.format === first.format && other.opened === first.opened) &&
		rows.every(({ repeats, recommendations }) => repeats * 2 < recommendations)
	);
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const group = groups.get(key(row));
		if (group) group.push(row);
		else groups.set(key(row), [row]);
	}
	return groups;
}
