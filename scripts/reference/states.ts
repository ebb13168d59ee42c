import { REGIONAL_GROUPS, UNKNOWN_STATE } from '../../src/lib/model/vocabulary';
import { fold, list } from './cells';
import { expect, expectUnique } from './faults';
import { organisationCodes, stateByCode, states } from './tables';

/** The States: their codes, their names, of which none is two States', their groups, organisations and neighbours. */
export function checkStates(): void {
	const where = 'data/reference/states.csv';
	const codes = states.map((state) => state.iso3 ?? '');
	expect(states.length === 195, `${where} has ${states.length} rows instead of 195.`);
	const members = states.filter((state) => state.un_member === 'yes');
	expect(members.length === 193, `${where} has ${members.length} UN members instead of 193.`);
	expect(codes.join() === [...codes].sort().join(), `${where} is not sorted by iso3.`);
	expectUnique(`${where}, column iso3,`, codes);
	expectUnique(
		`${where}, column name,`,
		states.map((state) => state.name ?? '')
	);

	// Without spaces too, so that a reader which drops punctuation altogether finds no two States behind a name.
	const owner = new Map<string, string>();
	for (const state of states) {
		const code = state.iso3 ?? '';
		const own = new Set<string>();
		for (const name of [state.name ?? '', state.official_name ?? '', ...list(state.other_names)]) {
			const folded = fold(name);
			const tight = folded.replaceAll(' ', '');
			const other = owner.get(tight);
			expect(folded !== '', `${where}: ${code} has an empty name.`);
			expect(
				other === undefined || other === code,
				`${where}: "${name}" belongs to both ${other} and ${code}.`
			);
			owner.set(tight, code);
		}
		for (const name of list(state.other_names)) {
			const known = [fold(state.name ?? ''), fold(state.official_name ?? '')].includes(fold(name));
			expect(
				!known && !own.has(fold(name)),
				`${where}: ${code} lists "${name}", which it answers to already.`
			);
			own.add(fold(name));
		}
	}

	for (const state of states) {
		const code = state.iso3 ?? '';
		const at = `${where}: ${code}`;
		expect(/^[A-Z]{3}$/.test(code), `${at} is not three capital letters.`);
		expect(code !== UNKNOWN_STATE, `${at} is the code of the Unknown State and cannot be a State.`);
		expect(['yes', 'no'].includes(state.un_member ?? ''), `${at} has un_member "${state.un_member}".`);
		const group = state.group ?? '';
		expect(
			group !== 'Unknown' && (REGIONAL_GROUPS as readonly string[]).includes(group),
			`${at} is in the group "${group}", which does not exist.`
		);
		expect(
			(group === 'Observer') === (state.un_member === 'no'),
			`${at} is in the group "${group}" and has un_member "${state.un_member}".`
		);
		expect(Boolean(state.subregion), `${at} has no subregion.`);
		expect(Boolean(state.capital), `${at} has no capital.`);
		for (const code of list(state.memberships)) {
			expect(organisationCodes.has(code), `${at} is a member of "${code}", which organisations.csv lacks.`);
		}
		for (const [column, limit] of [
			['latitude', 90],
			['longitude', 180]
		] as const) {
			const cell = state[column] ?? '';
			const inRange = /^-?\d{1,3}(\.\d{1,2})?$/.test(cell) && Math.abs(Number(cell)) <= limit;
			expect(inRange, `${at} has the ${column} "${cell}".`);
		}
		for (const column of ['land_neighbours', 'sea_neighbours'] as const) {
			const neighbours = list(state[column]);
			expect(neighbours.join() === [...neighbours].sort().join(), `${at}: ${column} is not sorted.`);
			for (const neighbour of neighbours) {
				const back = list(stateByCode.get(neighbour)?.[column]);
				expect(neighbour !== code, `${at} is its own neighbour.`);
				expect(stateByCode.has(neighbour), `${at} has the neighbour "${neighbour}", which does not exist.`);
				expect(
					back.includes(code),
					`${at} has ${neighbour} in ${column}, and ${neighbour} does not have ${code}.`
				);
			}
		}
		for (const neighbour of list(state.sea_neighbours)) {
			const both = list(state.land_neighbours).includes(neighbour);
			expect(!both, `${at} has ${neighbour} both by land and by sea; keep it in land_neighbours.`);
		}
	}
}
