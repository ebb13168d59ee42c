import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smartHints } from './smart';

const failed = (text: string) => smartHints(text).flatMap(({ check, fine }) => (fine ? [] : [check]));

describe('the SMART hints', () => {
	it.each([
		['Ratify the Optional Protocol to the Convention against Torture by 2027', []],
		['Adopt a Law on Access to Information within two years', []],
		['Repeal article 305 of the Criminal Code before 2028', []],
		['Continue to strengthen efforts', ['verb', 'one-action', 'measure', 'date']],
		['Consider ratifying the Convention on Enforced Disappearances', ['verb', 'date']],
		['Publish the results and establish a commission by 2027', ['one-action', 'measure']],
		['Take steps', ['verb', 'measure', 'date']],
		['', []]
	])('%s', (text, expected) => {
		expect(failed(text)).toEqual(expected);
	});

	it.each([
		['Ratifier le Protocole facultatif à la Convention contre la torture d’ici à 2027', []],
		['Abroger l’article 305 du Code pénal avant 2028', []],
		['Adoptez une loi sur l’accès à l’information dans un délai de deux ans', ['measure']],
		['Continuer de renforcer les efforts', ['verb', 'one-action', 'measure', 'date']],
		['Ratificar el Protocolo Facultativo de la Convención contra la Tortura antes de 2027', []],
		['Derogue el artículo 305 del Código Penal en un plazo de dos años', []],
		[
			'Seguir fortaleciendo los esfuerzos para promover los derechos',
			['verb', 'one-action', 'measure', 'date']
		],
		['Considerar la ratificación de la Convención', ['verb', 'date']]
	])('read French and Spanish too: %s', (text, expected) => {
		expect(failed(text)).toEqual(expected);
	});

	it('says nothing of a language that it does not read', () => {
		expect(smartHints('ផ្តល់សច្ចាប័នលើអនុសញ្ញា')).toEqual([]);
		expect(smartHints('Ратифицировать Конвенцию до 2027 года')).toEqual([]);
	});

	it('takes no noun for the deed', () => {
		expect(
			smartHints('Abolish the work of children by 2027').find(({ check }) => check === 'one-action')
		).toEqual({
			check: 'one-action',
			fine: true,
			found: ['abolish']
		});
	});

	it('sees several issues', () => {
		expect(
			failed('Amend the Law on Associations, the Law on Trade Unions, the Press Law; the Penal Code by 2027')
		).toEqual(['one-issue']);
	});

	it('answers any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect([0, 5]).toContain(smartHints(text).length);
			})
		);
	});
});
