import { describe, expect, it } from 'vitest';
import { fileName } from './download';

describe('the name of a download', () => {
	it.each([
		['network.csv', 'network.csv'],
		['a/b\\c:d.csv', 'a-b-c-d.csv'],
		['..hidden ', 'hidden'],
		['Côte d’Ivoire – 2.csv', 'Côte d’Ivoire – 2.csv'],
		['  ', 'download']
	])('%j becomes %j', (given, expected) => expect(fileName(given)).toBe(expected));
});
