import { expect, test } from 'vitest';
import type { NetworkGeometry, PlacedNode } from '$lib/layouts';
import { gatheredGroupWords, namelessWords, shortNameWords } from './nameless';

const node = (id: string, label: string, part: Partial<PlacedNode> = {}) =>
	({ id, label, short: id, kind: 'state', active: true, ...part }) as PlacedNode;
const label = (id: string, text: string) =>
	({ id, lines: [{ text, dy: 0 }] }) as NetworkGeometry['labels'][number];

test('a code in place of a name is explained', () => {
	const nodes = [node('RUS', 'Russian Federation'), node('CHN', 'China'), node('KOR', 'Republic of Korea')];
	const labels = [label('RUS', 'RUS'), label('CHN', 'China'), label('KOR', 'KOR')];
	expect(shortNameWords({ nodes, labels })).toBe('KOR: Republic of Korea, RUS: Russian Federation');
});

test('marks without a name are named in the caption, or counted where they are many', () => {
	const nodes = [node('DNK', 'Denmark'), node('CHN', 'China'), node('KAZ', 'Kazakhstan', { active: false })];
	expect(namelessWords({ nodes, unlabelled: ['DNK', 'KAZ'] })).toBe('without a name: Denmark');
	expect(namelessWords({ nodes, unlabelled: [] })).toBe('');
	const many = Array.from({ length: 9 }, (_, at) => node(`S${at}`, `State ${at}`));
	expect(namelessWords({ nodes: many, unlabelled: many.map(({ id }) => id) })).toBe('9 marks without a name');
});

test('a group whose States are all gathered is named in the caption, once they say something', () => {
	const nodes = [
		node('state:DNK', 'Denmark', { group: 'WEOG' }),
		node('gathered:state', '2 more States', { kind: 'gathered', members: ['state:VAT', 'state:NLD'] })
	];
	const groupOf = (iso3: string) => (iso3 === 'VAT' ? 'Observer' : 'WEOG');
	const words = (saying: string[]) =>
		gatheredGroupWords({ nodes }, new Set(saying), groupOf, { group: (group) => group });
	expect(words(['state:VAT', 'state:NLD'])).toBe('Observer: among the 2 more States');
	expect(words(['state:NLD'])).toBe('');
});
