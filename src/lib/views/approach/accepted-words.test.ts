import { describe, expect, test } from 'vitest';
import { acceptedWords } from './accepted-words';

const rates = { low: 0.6, high: 0.9, prior: { rate: 0.75 } };
const onTheme = (supported: number, answered: number) => ({ ...rates, onTheme: { supported, answered } });
const RIGHT = 'Right to health';

describe('what was accepted of a State', () => {
	test('names the theme that is shown', () => {
		expect(acceptedWords(onTheme(3, 4), ['Elections'], true)).toContain(
			'On elections it supported 3 of 4 asks of this State'
		);
	});

	test('names the issues a theme is counted through, in each of which a recommendation counts', () => {
		const words = acceptedWords(onTheme(3, 4), [RIGHT, 'HIV and AIDS'], true);
		expect(words).toContain('On right to health, HIV and AIDS it supported 3 of 4');
		expect(words).toContain('counts in each');
	});

	test('speaks of no theme where none is chosen', () => {
		const words = acceptedWords(onTheme(15, 17), ['Elections', RIGHT], false);
		expect(words).toContain('On all themes chosen, taken together, it supported 15 of 17 asks of this State');
		expect(words).not.toContain('this theme');
	});

	test('says plainly that there is no such ask', () => {
		const words = acceptedWords(onTheme(0, 0), ['Elections'], true);
		expect(words).toContain('It has answered no ask of this State on elections yet');
		expect(words).not.toContain('0 of 0');
		expect(acceptedWords(onTheme(0, 0), ['Elections', RIGHT], false)).toContain(
			'It has answered no ask of this State on the themes chosen yet'
		);
	});
});
