import { fold, list } from './cells';
import { decode, splitAtCommas } from './exports';
import { expect, faults } from './faults';
import { codeByName, differences, organisationCodes, stateByCode, themeNames, type Row } from './tables';

/** The groups of UPR Info's exports that are not spelled as ours. */
const GROUP_OF_EXPORT: Record<string, string> = {
	Africa: 'African',
	Asia: 'Asia-Pacific',
	EEG: 'Eastern European'
};

/** Organisations of the exports that the reference does not carry: the Association of Caribbean States. */
const ORGANISATIONS_LEFT_ASIDE = new Set(['ACS']);

/** What the exports write where the recommending State is not known. */
const UNKNOWN_IN_EXPORT = '(Unknown)';

/** Whether names, groups, organisations and issues of the exports are those of the reference. */
export function compareWithExports(rows: Row[]): void {
	const groups = new Map<string, Set<string>>();
	const memberships = new Map<string, Set<string>>();
	const organisationsOfExport = new Set<string>();
	const leftAside = new Set<string>();
	const issues = new Set<string>();
	const nameless = new Set<string>();

	for (const row of rows) {
		for (const issue of splitAtCommas(row.Issue)) issues.add(issue);
		for (const side of ['To', 'From']) {
			const name = decode(row[side]);
			if (name === UNKNOWN_IN_EXPORT) continue;
			const code = codeByName.get(fold(name));
			if (code === undefined) {
				nameless.add(name);
				continue;
			}
			const group = decode(row[`${side}-Rgrp`]);
			if (!groups.has(code)) groups.set(code, new Set());
			if (!memberships.has(code)) memberships.set(code, new Set());
			groups.get(code)?.add(GROUP_OF_EXPORT[group] ?? group);
			for (const organisation of splitAtCommas(row[`${side}-Org`])) {
				if (ORGANISATIONS_LEFT_ASIDE.has(organisation)) leftAside.add(organisation);
				else {
					organisationsOfExport.add(organisation);
					memberships.get(code)?.add(organisation);
				}
			}
		}
	}

	for (const name of nameless) faults.push(`The exports name "${name}", which states.csv does not know.`);
	for (const issue of issues) {
		expect(themeNames.has(issue), `The exports have the issue "${issue}", which themes.csv lacks.`);
	}
	for (const name of themeNames) {
		expect(issues.has(name), `themes.csv has "${name}", which the exports do not.`);
	}
	for (const organisation of organisationsOfExport) {
		expect(organisationCodes.has(organisation), `The exports name the organisation "${organisation}".`);
	}

	const found: { code: string; column: string; theirs: string; ours: string }[] = [];
	for (const code of [...groups.keys()].sort()) {
		const state = stateByCode.get(code);
		for (const group of groups.get(code) ?? []) {
			if (group !== state?.group)
				found.push({ code, column: 'group', theirs: group, ours: state?.group ?? '' });
		}
		const theirs = memberships.get(code) ?? new Set<string>();
		const ours = new Set(list(state?.memberships));
		for (const organisation of [...organisationsOfExport].sort()) {
			if (theirs.has(organisation) === ours.has(organisation)) continue;
			found.push({
				code,
				column: 'memberships',
				theirs: theirs.has(organisation) ? organisation : '',
				ours: ours.has(organisation) ? organisation : ''
			});
		}
	}

	const keyOf = (code = '', column = '', theirs = '', ours = '') => [code, column, theirs, ours].join('\t');
	const reasons = new Map(
		differences.map((row) => [
			keyOf(row.iso3, row.column, row.export_value, row.reference_value),
			row.reason ?? ''
		])
	);
	console.log(`Where states.csv and the exports differ (${found.length}):`);
	for (const { code, column, theirs, ours } of found) {
		const reason = reasons.get(keyOf(code, column, theirs, ours));
		const what = `${code} ${column}: the exports say ${theirs || 'nothing'}, the reference ${ours || 'nothing'}`;
		reasons.delete(keyOf(code, column, theirs, ours));
		console.log(`  ${what}${reason ? `: ${reason}` : ''}`);
		expect(Boolean(reason), `${what}, and differences.csv gives no reason.`);
	}
	for (const key of reasons.keys()) {
		faults.push(`differences.csv explains "${key.replaceAll('\t', ' · ')}", where there is no difference.`);
	}
	for (const organisation of leftAside)
		console.log(`Left aside: ${organisation}, which the reference does not carry.`);
}
