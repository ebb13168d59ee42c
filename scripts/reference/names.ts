import { NO_THEME, UNCLASSIFIED_FAMILY, UNKNOWN_STATE } from '../../src/lib/model/vocabulary';
import { expect, expectUnique } from './faults';
import { coalition, organisationCodes, readTable, stateByCode, themeIds, themes } from './tables';

/** Names that are the same in English and in the other language are written out too, so that none is merely forgotten. */
export function checkNames(): void {
	const named: Record<string, Set<string>> = {
		theme: new Set([...themeIds, NO_THEME]),
		family: new Set([...themes.map(({ family }) => family ?? ''), UNCLASSIFIED_FAMILY]),
		organisation: organisationCodes,
		coalition: new Set(coalition.map(({ coalition_theme }) => coalition_theme ?? ''))
	};
	const words = readTable('reference/names.csv', 'kind,id,fr,es');
	const tellings = words.map(({ kind, id }) => `${kind} ${id}`);
	expectUnique('data/reference/names.csv, the pair of kind and id,', tellings);
	for (const { kind, id, fr, es } of words) {
		const at = `data/reference/names.csv: the ${kind} "${id}"`;
		expect(named[kind ?? '']?.has(id ?? '') ?? false, `${at} does not exist.`);
		expect(Boolean(fr) && Boolean(es), `${at} lacks its French or Spanish name.`);
	}
	for (const [kind, ids] of Object.entries(named))
		for (const id of ids)
			expect(
				tellings.includes(`${kind} ${id}`),
				`data/reference/names.csv has no row for the ${kind} "${id}".`
			);

	const stateNames = readTable('reference/state-names.csv', 'iso3,en_article,fr,fr_article,es,es_article');
	const codes = stateNames.map(({ iso3 }) => iso3 ?? '');
	expectUnique('data/reference/state-names.csv, column iso3,', codes);
	const wanted = new Set([...stateByCode.keys(), UNKNOWN_STATE]);
	for (const { iso3, fr, es } of stateNames) {
		const at = `data/reference/state-names.csv: ${iso3}`;
		expect(wanted.has(iso3 ?? ''), `${at} does not exist.`);
		expect(Boolean(fr) && Boolean(es), `${at} lacks its French or Spanish name.`);
	}
	for (const code of wanted)
		expect(codes.includes(code), `data/reference/state-names.csv has no row for ${code}.`);
}
