import { sql, type Sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Counting, FlowColumn } from '../model/questions';
import type { Clause } from './clause';
import { within, type Question } from './question';
import { clausesOnMentions, FilterError, whereMentions, whereRecommendations } from './where';
import { responseWord } from './words';

/** What flows from a value of one column to a value of the next. */
export interface FlowRow {
	/** 1 for the first pair of columns, 2 for the next. */
	step: number;
	/** ISO3 of a State, id of a theme, word of a group, family or response, number of a cycle or action category. */
	from: string;
	to: string;
	/** Whole, or a fraction where recommendations are shared out among their themes. */
	recommendations: number;
}

/**
 * The flow through columns, step by step. The total of every step is the total of the selection: recommendations where no
 * column is about themes; else mentions, or with `fractional` recommendations again, each shared out in equal parts among
 * those of its themes that are selected.
 * @param clauses leave only the part of the flow behind a mark; shares stay those of the whole selection
 * @throws FilterError for fewer than two columns, or one twice
 */
export function flows(
	filters: Filters,
	columns: readonly FlowColumn[],
	counting: Counting,
	clauses: readonly Clause[] = []
): Question<FlowRow> {
	if (columns.length < 2) throw new FilterError('A flow needs at least two columns.');
	if (new Set(columns).size < columns.length) throw new FilterError('A flow takes each column once.');
	const question: Question<FlowRow> = {
		name: 'flows',
		columns: ['step', 'from', 'to', 'recommendations'],
		sql: statement(filters, columns, counting, clauses, [])
	};
	// Shares are no whole numbers: added up in another order they would end in other digits.
	if (counting === 'fractional' && countsThemes(columns)) return question;
	const { cycle } = filters;
	return within(question, cycleFlows({ ...filters, cycle: [] }, columns, counting, clauses), (rows) =>
		sumOf(cycle.length === 0 ? rows : rows.filter((row) => cycle.includes(row.cycle)))
	);
}

interface CycleFlowRow extends FlowRow {
	/** 1–4, 0 where the session is unknown. */
	cycle: number;
}

/** The same for each cycle apart. */
function cycleFlows(
	filters: Filters,
	columns: readonly FlowColumn[],
	counting: Counting,
	clauses: readonly Clause[]
): Question<CycleFlowRow> {
	return {
		name: 'cycle-flows',
		columns: ['step', 'cycle', 'from', 'to', 'recommendations'],
		sql: statement(filters, columns, counting, clauses, [sql`cycle`])
	};
}

function sumOf(rows: readonly CycleFlowRow[]): FlowRow[] {
	const sums = new Map<string, FlowRow>();
	for (const { cycle: _, ...row } of rows) {
		const key = JSON.stringify([row.step, row.from, row.to]);
		const sum = sums.get(key);
		if (sum === undefined) sums.set(key, row);
		else sum.recommendations += row.recommendations;
	}
	return [...sums.values()].sort(
		(one, other) =>
			one.step - other.step ||
			other.recommendations - one.recommendations ||
			inOrder(one.from, other.from) ||
			inOrder(one.to, other.to)
	);
}

/** As the engine orders words. */
function inOrder(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}

/** @param apart integer columns that the rows tell apart, over and above the ends of the flow */
function statement(
	filters: Filters,
	columns: readonly FlowColumn[],
	counting: Counting,
	clauses: readonly Clause[],
	apart: readonly Sql[]
): Sql {
	const places = columns.map((column, index) => ({ ...COLUMNS[column], as: sql.id(`column_${index + 1}`) }));
	const codes = [
		...new Map([...apart, ...places.map(({ code }) => code)].map((code) => [code.text, code])).values()
	];
	const kept = apart.map((code) => sql`, ${code}`);
	const steps = places.slice(1).map(
		(to, index) => sql`
			select ${index + 1} as step${sql.join(kept, '')}, ${places[index]?.as ?? to.as} as "from", ${to.as} as "to",
				sum(weight) as recommendations
			from worded
			group by "from", "to"${sql.join(kept, '')}
		`
	);
	return sql`
		with counted as (
			${countedBy(codes, filters, counting, clauses, countsThemes(columns))}
		),
		worded as (
			select ${sql.join(places.map(({ word, as }) => sql`${word} as ${as}`))}${sql.join(kept, '')}, sum(counted.weight) as weight
			from counted
			${sql.join(places.flatMap(({ join }) => (join ? [join] : [])).filter(firstOfItsText), '\n')}
			group by ${sql.join(places.map(({ as }) => as))}${sql.join(kept, '')}
		)
		${sql.join(steps, '\nunion all\n')}
		order by step, recommendations desc, "from", "to"
	`;
}

/** Whether a flow through these columns counts mentions (or shares) rather than whole recommendations. */
export function countsThemes(columns: readonly FlowColumn[]): boolean {
	return columns.some(isAboutThemes);
}

interface Place {
	/** The integer to group by first. */
	code: Sql;
	/** The value as it leaves the engine. */
	word: Sql;
	join?: Sql;
}

const MAKER = sql`join states f on f.state = counted.maker`;
const UNDER_REVIEW = sql`join states u on u.state = counted.sur`;
const THEME = sql`join themes t on t.theme = counted.theme`;

const COLUMNS: Record<FlowColumn, Place> = {
	cycle: { code: sql`cycle`, word: sql`cast(counted.cycle as varchar)` },
	group: { code: sql`maker`, word: sql`cast(f.group_name as varchar)`, join: MAKER },
	from: { code: sql`maker`, word: sql`f.iso3`, join: MAKER },
	family: { code: sql`theme`, word: sql`t.family`, join: THEME },
	theme: { code: sql`theme`, word: sql`t.id`, join: THEME },
	action: { code: sql`action`, word: sql`cast(counted.action as varchar)` },
	response: { code: sql`response`, word: responseWord(sql`counted.response`) },
	sur: { code: sql`sur`, word: sql`u.iso3`, join: UNDER_REVIEW }
};

function countedBy(
	codes: readonly Sql[],
	filters: Filters,
	counting: Counting,
	clauses: readonly Clause[],
	aboutThemes: boolean
): Sql {
	const by = sql.join(codes);
	if (!aboutThemes)
		return sql`
			select ${by}, count(*) as weight
			from recommendations r
			where ${whereRecommendations(filters, clauses)}
			group by ${by}
		`;
	if (counting === 'mentions')
		return sql`
			select ${by}, count(*) as weight
			from mentions m
			where ${whereMentions(filters, clauses)}
			group by ${by}
		`;
	return sql`
		select ${by}, sum(m.share) as weight
		from (
			select m.*, 1.0 / count(*) over (partition by m.rec) as share from mentions m where ${whereMentions(filters)}
		) m
		where ${clausesOnMentions(clauses)}
		group by ${by}
	`;
}

function isAboutThemes(column: FlowColumn): boolean {
	return column === 'theme' || column === 'family';
}

function firstOfItsText(piece: Sql, index: number, pieces: readonly Sql[]): boolean {
	return pieces.findIndex((other) => other.text === piece.text) === index;
}
