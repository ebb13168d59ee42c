import { describe, expect, it } from 'vitest';
import { find, type Found } from './find';

const entry = (group: string, label: string, words: string[] = []): Found => ({
	id: `${group}:${label}`,
	group,
	label,
	hint: '',
	words,
	href: '/'
});
const ENTRIES = [
	entry('page', 'Explore'),
	entry('state', 'Norway', ['NOR']),
	entry('state', "Côte d'Ivoire", ['CIV', 'Ivory Coast']),
	entry('state', 'Eswatini', ['SWZ', 'Swaziland']),
	entry('theme', 'Freedom of the press', ['Civil and political']),
	entry('theme', 'Right to work'),
	entry('theme', 'Work')
];
const labels = (typed: string) => find(ENTRIES, typed).map(({ label }) => label);

describe('the search', () => {
	it.each([
		['nor', ['Norway']],
		['cote', ["Côte d'Ivoire"]],
		['ivory', ["Côte d'Ivoire"]],
		['SWAZ', ['Eswatini']],
		['press freedom', ['Freedom of the press']],
		['civil', ['Freedom of the press']],
		['zzz', []]
	])('“%s” finds %j', (typed, found) => {
		expect(labels(typed)).toEqual(found);
	});

	it('puts what is called so first', () => {
		expect(labels('work')).toEqual(['Work', 'Right to work']);
	});

	it('offers some of each kind where nothing is typed', () => {
		expect(labels('')).toContain('Explore');
		expect(labels('')).toContain('Norway');
	});
});
