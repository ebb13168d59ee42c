import { describe, expect, test } from 'vitest';
import { ofState, toState, withArticle } from './articles';

describe('a State inside a sentence', () => {
	test.each([
		['fr', 'le', 'Cambodge', 'au Cambodge', 'du Cambodge'],
		['fr', 'la', 'Norvège', 'à la Norvège', 'de la Norvège'],
		['fr', 'l’', 'Albanie', 'à l’Albanie', 'de l’Albanie'],
		['fr', 'les', 'États-Unis', 'aux États-Unis', 'des États-Unis'],
		['fr', '', 'Oman', 'à Oman', 'd’Oman'],
		['fr', '', 'Cuba', 'à Cuba', 'de Cuba'],
		['es', '', 'Camboya', 'a Camboya', 'de Camboya'],
		['es', 'el', 'Brasil', 'al Brasil', 'del Brasil'],
		['es', 'los', 'Estados Unidos', 'a los Estados Unidos', 'de los Estados Unidos'],
		['en', 'the', 'United Kingdom', 'to the United Kingdom', 'of the United Kingdom']
	])('%s %s %s', (language, article, name, to, of) => {
		expect(toState(language, article, name)).toBe(to);
		expect(ofState(language, article, name)).toBe(of);
	});

	test('an elided article stands without a space', () => {
		expect(withArticle('l’', 'Inde')).toBe('l’Inde');
		expect(withArticle('', 'Cuba')).toBe('Cuba');
	});
});
