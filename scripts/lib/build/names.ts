import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { vocabularyOf } from '../../../src/lib/ingest/reference';
import type { CoalitionTheme, Reference } from '../../../src/lib/model/reference';
import { DATA } from '../paths';

/** The languages with a column of their own in the tables of names; English names stand in the other tables. */
export const NAMED_LANGUAGES = ['fr', 'es'] as const;

/** What a language calls the reference's things, and which article its States take, both by their English names. */
export interface LocalNames {
	words: Record<string, string>;
	articles: Record<string, string>;
}

/**
 * The names of States, themes, families, organisations and coalition themes in each language, from
 * `data/reference/state-names.csv` and `names.csv`. A thing without a row keeps its English name.
 */
export function readNames(
	reference: Reference,
	coalition: readonly CoalitionTheme[]
): Record<'en' | (typeof NAMED_LANGUAGES)[number], LocalNames> {
	const { states, themes } = vocabularyOf(reference);
	const english: Record<string, Map<string, string>> = {
		state: new Map(states.map(({ iso3, name }) => [iso3, name])),
		theme: new Map(themes.map(({ id, label }) => [id, label])),
		family: new Map(themes.map(({ family }) => [family, family])),
		organisation: new Map(reference.organisations.map(({ code, name }) => [code, name])),
		coalition: new Map(coalition.map(({ id, label }) => [id, label]))
	};
	const names = {
		en: { words: {}, articles: {} } as LocalNames,
		fr: { words: {}, articles: {} } as LocalNames,
		es: { words: {}, articles: {} } as LocalNames
	};
	for (const row of rowsOf('state-names.csv')) {
		const name = english.state?.get(row.iso3 ?? '');
		if (name === undefined) continue;
		if (row.en_article) names.en.articles[name] = row.en_article;
		for (const language of NAMED_LANGUAGES) {
			if (row[language]) names[language].words[name] = row[language];
			const article = row[`${language}_article`];
			if (article) names[language].articles[name] = article;
		}
	}
	for (const row of rowsOf('names.csv')) {
		const name = english[row.kind ?? '']?.get(row.id ?? '');
		if (name === undefined) continue;
		for (const language of NAMED_LANGUAGES) if (row[language]) names[language].words[name] = row[language];
	}
	return names;
}

function rowsOf(file: string): Record<string, string>[] {
	const text = readFileSync(join(DATA, 'reference', file), 'utf8');
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
