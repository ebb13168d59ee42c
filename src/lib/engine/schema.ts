import type { Vocabulary } from '../model/dataset';
import type { CoalitionTheme } from '../model/reference';
import { schemeWords, type SchemeWords } from '../model/scheme';
import { REGIONAL_GROUPS } from '../model/vocabulary';
import { ipcStream, utf8Column } from './ipc';
import { sql, type Sql } from './sql';

/** Name of a file that is loaded, under the number its rows carry. */
export interface Source {
	source: number;
	file: string;
	/** Id of the format's reader. */
	format: string;
}

const MENTIONS_TABLE = sql`create or replace table mentions (
		rec uinteger, theme usmallint, source usmallint, sur usmallint, maker usmallint, session utinyint, cycle utinyint,
		response utinyint, action utinyint
	)`;

/**
 * Raised whenever the columns of a table that `append` fills change; `asOfNow` makes them of what was stored before, as far back as
 * {@link OLDEST_TABLES}.
 *
 * - 2: `texts` have `position_source`.
 */
export const TABLES_VERSION = 2;
export const OLDEST_TABLES = 1;

/** The tables that hold recommendations. They are made once, filled by `append` and emptied by `clear`. */
export const FACT_TABLES: readonly Sql[] = [
	sql`create or replace table recommendations (
		rec uinteger, source usmallint, line uinteger, sur usmallint, maker usmallint, session utinyint, cycle utinyint,
		response utinyint, action utinyint, document usmallint, duplicate utinyint, theme_count utinyint, estimated utinyint
	)`,
	MENTIONS_TABLE,
	sql`create or replace table originals (rec uinteger, label usmallint)`,
	sql`create or replace table texts (rec uinteger, text varchar, paragraph varchar, position_source varchar)`,
	sql`create or replace table told_elsewhere (
		rec uinteger, source usmallint, sur usmallint, session utinyint, kept usmallint
	)`,
	// Gaps of a recommendation that counts: which, and the recommendation told elsewhere that filled it.
	sql`create or replace table filled (rec uinteger, twin uinteger, source usmallint, gap varchar)`
];

/** The tables of words, and the enum of regional groups. */
export const WORD_TABLES: readonly Sql[] = [
	sql`create table states (state usmallint, iso3 varchar, name varchar, group_name regional_group, subregion varchar)`,
	sql`create table memberships (state usmallint, org varchar)`,
	sql`create table themes (theme usmallint, id varchar, name varchar, label varchar, family varchar)`,
	sql`create table coalition (id varchar, label varchar, theme usmallint)`,
	sql`create table labels (label usmallint, kind varchar, id varchar, name varchar)`,
	sql`create table label_themes (label usmallint, theme usmallint)`,
	sql`create table documents (document usmallint, title varchar)`,
	sql`create table sources (source usmallint, file varchar, format varchar)`
];

/** Recommendations that are not counted because another source tells of them: each with the source that counts. */
export interface ElsewhereRows {
	/** All that a source tells of a review. `sur` is a position in the vocabulary. */
	reviews: readonly { source: number; sur: number; session: number; kept: number }[];
	/** Single ones. */
	recommendations: readonly { rec: number; source: number; sur: number; session: number; kept: number }[];
	/** What they add to those that count, where these leave it unsaid. */
	fills?: readonly { rec: number; from: number; source: number; gap: string }[];
}

/** The statements that leave rows to other sources, after {@link elsewhereRecommendations} are inserted. */
export function elsewhereStatements({ reviews, recommendations, fills = [] }: ElsewhereRows): Sql[] {
	if (reviews.length === 0 && recommendations.length === 0) return [];
	const chosen = reviews.map(
		({ source, sur, session, kept }) => sql`(${source}, ${sur}, ${session}, ${kept})`
	);
	const whole = sql`
		insert into told_elsewhere
		select r.rec, r.source, r.sur, r.session, v.kept
		from recommendations r
		join (values ${sql.join(chosen)}) as v(source, sur, session, kept)
			on v.source = r.source and v.sur = r.sur and v.session = r.session
	`;
	return [
		...(reviews.length > 0 ? [whole] : []),
		...(fills.length > 0 ? FILL : []),
		sql`delete from mentions where rec in (select rec from told_elsewhere)`,
		sql`delete from recommendations where rec in (select rec from told_elsewhere)`
	];
}

const responses = sql`
	(select f.rec, o.response from filled f join recommendations o on o.rec = f.twin where f.gap = 'response') as given
`;
const actions = sql`
	(select f.rec, o.action from filled f join recommendations o on o.rec = f.twin where f.gap = 'action') as given
`;
const originals = (gap: string, kinds: readonly string[]) => sql`
	insert into originals
	select f.rec, o.label from filled f join originals o on o.rec = f.twin join labels l on l.label = o.label
	where f.gap = ${gap} and l.kind in ${kinds}
`;

/** Fills what `filled` names, while both recommendations are there. The tables that were read stay as they are: a new filling undoes it. */
const FILL: readonly Sql[] = [
	sql`update recommendations set response = given.response from ${responses} where given.rec = recommendations.rec`,
	sql`update mentions set response = given.response from ${responses} where given.rec = mentions.rec`,
	sql`
		update recommendations set action = given.action, estimated = 0
		from ${actions} where given.rec = recommendations.rec
	`,
	sql`update mentions set action = given.action from ${actions} where given.rec = mentions.rec`,
	originals('themes', ['issue', 'ohchr']),
	originals('goals', ['sdg']),
	originals('persons', ['persons']),
	sql`delete from mentions where rec in (select rec from filled where gap = 'themes')`,
	sql`
		insert into mentions
		select r.rec, m.theme, r.source, r.sur, r.maker, r.session, r.cycle, r.response, r.action
		from filled f join mentions m on m.rec = f.twin join recommendations r on r.rec = f.rec
		where f.gap = 'themes'
	`,
	sql`
		update recommendations set theme_count = given.theme_count
		from (
			select f.rec, o.theme_count from filled f join recommendations o on o.rec = f.twin where f.gap = 'themes'
		) as given
		where given.rec = recommendations.rec
	`
];

/** Single recommendations as rows of `told_elsewhere`. */
export function elsewhereRecommendations({ recommendations: rows }: ElsewhereRows): TableRows {
	return rowsOf('told_elsewhere', rows.length, {
		rec: Uint32Array.from(rows, ({ rec }) => rec),
		source: Uint16Array.from(rows, ({ source }) => source),
		sur: Uint16Array.from(rows, ({ sur }) => sur),
		session: Uint8Array.from(rows, ({ session }) => session),
		kept: Uint16Array.from(rows, ({ kept }) => kept)
	});
}

/** Gaps that are filled, as rows of `filled`. */
export function filledGaps({ fills = [] }: ElsewhereRows): TableRows {
	return rowsOf('filled', fills.length, {
		rec: Uint32Array.from(fills, ({ rec }) => rec),
		twin: Uint32Array.from(fills, ({ from }) => from),
		source: Uint16Array.from(fills, ({ source }) => source),
		gap: utf8Column(fills.map(({ gap }) => gap))
	});
}

export const REGIONAL_GROUP_TYPE = sql`create type regional_group as enum ${REGIONAL_GROUPS}`;

/** Rows of one table, ready to be inserted. */
export interface TableRows {
	table: string;
	/** Arrow IPC stream; no bytes where there is no row. */
	stream: Uint8Array;
}

/**
 * A vocabulary as rows of the tables of words. A code is a position in the vocabulary's list.
 * @throws RangeError where a list has outgrown the 65,536 codes of `usmallint`
 */
export function vocabularyRows(vocabulary: Vocabulary, coalition: readonly CoalitionTheme[]): TableRows[] {
	const { states, documents, labels } = vocabulary;
	const memberships = states.flatMap((state, code) => state.memberships.map((org) => ({ code, org })));
	return [
		rowsOf('states', states.length, {
			state: codes(states.length, 'States'),
			iso3: utf8Column(states.map((state) => state.iso3)),
			name: utf8Column(states.map((state) => state.name)),
			group_name: utf8Column(states.map((state) => state.group)),
			subregion: utf8Column(states.map((state) => state.subregion))
		}),
		rowsOf('memberships', memberships.length, {
			state: Uint16Array.from(memberships, ({ code }) => code),
			org: utf8Column(memberships.map(({ org }) => org))
		}),
		...schemeRows(schemeWords('upr-info', vocabulary, coalition)),
		rowsOf('labels', labels.length, {
			label: codes(labels.length, 'labels'),
			kind: utf8Column(labels.map(({ kind }) => kind)),
			id: utf8Column(labels.map(({ id }) => id)),
			name: utf8Column(labels.map(({ name }) => name))
		}),
		rowsOf('documents', documents.length, {
			document: codes(documents.length, 'documents'),
			title: utf8Column(documents)
		})
	];
}

/** The themes of a scheme as rows of `themes`, `coalition` and `label_themes`. */
export function schemeRows({ themes, coalition, labelThemes }: SchemeWords): TableRows[] {
	return [
		rowsOf('themes', themes.length, {
			theme: codes(themes.length, 'themes'),
			id: utf8Column(themes.map((theme) => theme.id)),
			name: utf8Column(themes.map((theme) => theme.name)),
			label: utf8Column(themes.map((theme) => theme.label)),
			family: utf8Column(themes.map((theme) => theme.family))
		}),
		rowsOf('coalition', coalition.length, {
			id: utf8Column(coalition.map(({ id }) => id)),
			label: utf8Column(coalition.map(({ label }) => label)),
			theme: Uint16Array.from(coalition, ({ theme }) => theme)
		}),
		rowsOf('label_themes', labelThemes.length, {
			label: Uint16Array.from(labelThemes, ({ label }) => label),
			theme: Uint16Array.from(labelThemes, ({ theme }) => theme)
		})
	];
}

/**
 * Makes `mentions` anew from what the files say and what each label stands for: one row for each recommendation and theme, of
 * theme 0 where the scheme says nothing of it.
 */
export const RELABEL: readonly Sql[] = [
	MENTIONS_TABLE,
	sql`
		insert into mentions
		select r.rec, coalesce(read.theme, 0), r.source, r.sur, r.maker, r.session, r.cycle, r.response, r.action
		from recommendations r
		left join (
			select distinct o.rec, l.theme from originals o join label_themes l on l.label = o.label
		) read on read.rec = r.rec
	`,
	sql`
		update recommendations set theme_count = least(255, counted.themes)
		from (select rec, count(*) filter (where theme <> 0) as themes from mentions group by rec) counted
		where counted.rec = recommendations.rec and theme_count <> least(255, counted.themes)
	`
];

/** The names of the files that are loaded as rows of `sources`. */
export function sourceRows(sources: readonly Source[]): TableRows {
	return rowsOf('sources', sources.length, {
		source: Uint16Array.from(sources, ({ source }) => source),
		file: utf8Column(sources.map(({ file }) => file)),
		format: utf8Column(sources.map(({ format }) => format))
	});
}

function rowsOf(table: string, length: number, columns: Parameters<typeof ipcStream>[1]): TableRows {
	return { table, stream: length === 0 ? new Uint8Array(0) : ipcStream(length, columns) };
}

function codes(length: number, what: string): Uint16Array {
	if (length > 65_536)
		throw new RangeError(`There are ${length} ${what}; the engine numbers at most 65,536.`);
	return Uint16Array.from({ length }, (_, code) => code);
}
