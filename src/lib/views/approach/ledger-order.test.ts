import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../analysis/approach';
import { byShownName } from './ledger-order';

const NAMES: Record<string, string> = { CHE: 'Switzerland', CZE: 'Czechia', DZA: 'Algeria', AND: 'Andorra' };
const entry = (state: string, theme: string, status: LedgerEntry['status']): LedgerEntry => ({
	state,
	theme,
	status,
	reviews: []
});

test('rows stand in the order of the names that are shown, not of codes, and repeated ones stay first', () => {
	const entries = [
		entry('CHE', 'labour', 'repeated'),
		entry('CZE', 'torture', 'repeated'),
		entry('CZE', 'ill-treatment', 'repeated'),
		entry('DZA', 'labour', 'repeated'),
		entry('AND', 'labour', 'dropped')
	];
	const names = {
		state: (iso3: string) => NAMES[iso3] ?? iso3,
		theme: (id: string) => (id === 'ill-treatment' ? 'Violence' : id)
	};
	expect(byShownName(entries, names).map(({ state, theme }) => `${state} ${theme}`)).toEqual([
		'DZA labour',
		'CZE torture',
		'CZE ill-treatment',
		'CHE labour',
		'AND labour'
	]);
	expect(entries[0]?.state).toBe('CHE');
});
