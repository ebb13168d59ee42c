import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownWordsOf, type OwnWords } from './own-words';

const issues = ['justice', 'torture'].map((id) => ({ id, name: id, label: id, family: 'x' }));

test('what was kept is read again', () => {
	const words: OwnWords = {
		mappings: [['moon', 'justice']],
		coalition: [{ id: 'ours', label: 'Ours', themes: ['torture'] }]
	};
	expect(ownWordsOf(JSON.parse(JSON.stringify(words)), issues)).toEqual(words);
	expect(ownWordsOf(undefined, issues)).toEqual({ mappings: [], coalition: undefined });
});

test('whatever was kept, only known issues come out of it', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (mappings, coalition) => {
			const own = ownWordsOf({ mappings, coalition }, issues);
			const named = [
				...own.mappings.map(([, issue]) => issue),
				...(own.coalition ?? []).flatMap(({ themes }) => themes)
			];
			expect(named.every((issue) => issue === 'justice' || issue === 'torture')).toBe(true);
		})
	);
	expect(ownWordsOf({ mappings: [['a', 'gone'], ['b', 'justice'], 3] }, issues).mappings).toEqual([
		['b', 'justice']
	]);
});
