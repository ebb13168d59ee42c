import { expect, test } from 'vitest';
import { numberOfWords, ORDINAL_WORDS } from './ordinals';

test.each([
	['première', 1],
	['dix-huitième', 18],
	['vingtième', 20],
	['trente et unième', 31],
	['quarante-huitième', 48],
	['primer', 1],
	['undécimo', 11],
	['duodécimo', 12],
	['decimotercer', 13],
	['décimo octavo', 18],
	['decimoctavo', 18],
	['vigésimo primer', 21],
	['quincuagésimo cuarto', 54],
	['next', 0]
])('%s', (words, number) => {
	expect(numberOfWords(words)).toBe(number);
	expect(new RegExp(`^(?:${ORDINAL_WORDS})$`, 'i').test(words)).toBe(number > 0);
});
