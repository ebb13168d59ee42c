import { describe, expect, it } from 'vitest';
import { choose } from './testing';
import { FilterError, whereMentions, whereRecommendations } from './where';

describe('a selection as a condition', () => {
	it('is true where nothing is chosen', () => {
		expect(whereRecommendations(choose()).text).toBe('true');
		expect(whereMentions(choose()).text).toBe('true');
	});

	it('joins keys by and, values by or', () => {
		expect(
			whereRecommendations(choose({ sur: ['KHM'], cycle: [2, 1], response: ['Noted'], action: [0] })).text
		).toBe(
			"r.sur in (select state from states where iso3 in ('KHM')) and r.cycle in (1, 2) and r.response in (2) and r.action in (0)"
		);
	});

	it('asks of a mention what is asked of themes, and of one mention all of it', () => {
		const filters = choose({ theme: ["women's"], coalition: ['gender'] });
		expect(whereMentions(filters).text).toBe(
			"m.theme in (select theme from themes where id in ('women''s')) and m.theme in (select theme from coalition where id in ('gender'))"
		);
		expect(whereRecommendations(filters).text).toBe(
			`r.rec in (select m.rec from mentions m where ${whereMentions(filters).text})`
		);
	});

	it('is the same statement for equal selections', () => {
		expect(whereRecommendations(choose({ from: ['SWE', 'NOR', 'SWE'] })).text).toBe(
			whereRecommendations(choose({ from: ['NOR', 'SWE'] })).text
		);
	});

	it('takes clauses of marks', () => {
		const clauses = [
			{ column: 'from', values: ['NOR'], not: true },
			{ column: 'family', values: ['Equality'], not: false },
			{ column: 'action', values: ['4', '5'], not: false }
		] as const;
		expect(whereRecommendations(choose(), clauses).text).toBe(
			"not (r.maker in (select state from states where iso3 in ('NOR'))) and r.action in (4, 5) " +
				"and r.rec in (select m.rec from mentions m where m.theme in (select theme from themes where family in ('Equality')))"
		);
		expect(whereRecommendations(choose(), [{ column: 'from', values: [], not: false }]).text).toBe('false');
		expect(whereRecommendations(choose(), [{ column: 'from', values: [], not: true }]).text).toBe('true');
	});

	it('refuses values a column cannot have, in a sentence', () => {
		expect(() => whereRecommendations(choose({ response: ['Accepted'] }))).toThrow(
			new FilterError(
				'"Accepted" is not a value of response: choose among Unknown, Supported, Noted, Pending.'
			)
		);
		expect(() => whereRecommendations(choose({ group: ['Asia'] }))).toThrow(FilterError);
		expect(() => whereRecommendations(choose({ cycle: [5] }))).toThrow(FilterError);
		expect(() => whereRecommendations(choose({ session: [55] }))).toThrow('choose among 0 to 54.');
		expect(() => whereMentions(choose({ action: [1.5] }))).toThrow(FilterError);
		expect(() => whereMentions(choose(), [{ column: 'cycle', values: ['two'], not: false }])).toThrow(
			FilterError
		);
	});
});
