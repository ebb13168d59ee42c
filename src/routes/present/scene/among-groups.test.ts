import { expect, test } from 'vitest';
import { amongGroups, inCycles } from './among-groups';

const names = { group: (group: string) => group };
const all = ['African', 'Asia-Pacific', 'Eastern European', 'WEOG', 'Observer'];
const sentence = 'In cycle 1, 12 States made 38 recommendations to Cambodia.';

test('a sentence on some groups says on which', () => {
	expect(amongGroups(sentence, ['African'], all, names)).toBe(`African group only. ${sentence}`);
	expect(amongGroups(sentence, ['African', 'Asia-Pacific'], all, names)).toBe(
		`African and Asia-Pacific groups only. ${sentence}`
	);
});

test('where fewer groups are left out than shown, it says which are left out', () => {
	expect(amongGroups(sentence, all.slice(0, 4), all, names)).toBe(`Without Observer. ${sentence}`);
	expect(amongGroups(sentence, all.slice(0, 3), all, names)).toBe(`Without WEOG and Observer. ${sentence}`);
});

test('a sentence on all groups stands alone, and so does none', () => {
	expect(amongGroups(sentence, [], all, names)).toBe(sentence);
	expect(amongGroups(sentence, all, all, names)).toBe(sentence);
	expect(amongGroups('', ['African'], all, names)).toBe('');
});

test('a sentence that names no cycle says which it is about, where it is not about all', () => {
	const noted = 'Cambodia noted 3 of 91 recommendations.';
	expect(inCycles(noted, [1], [1, 2])).toBe(`In cycle 1: ${noted}`);
	expect(inCycles(noted, [2, 1], [1, 2, 3])).toBe(`In cycles 1 and 2: ${noted}`);
	expect(inCycles(noted, [1, 2], [1, 2])).toBe(noted);
	expect(inCycles(noted, [], [1, 2])).toBe(noted);
});
