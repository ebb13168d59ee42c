import { describe, expect, it } from 'vitest';
import { facets } from './facets';
import { firstViewQuestions } from './first-view';
import { flows } from './flows';
import { choose } from './testing';

describe('the questions of the first view', () => {
	const texts = firstViewQuestions().map((question) => question.sql.text);

	it('hold the example over all cycles and in each of its two', () => {
		for (const cycle of [[], [1], [2]]) {
			expect(texts).toContain(facets(choose({ sur: ['KHM'], cycle })).sql.text);
			expect(texts).toContain(flows(choose({ cycle }), ['group', 'theme', 'response'], 'mentions').sql.text);
		}
	});

	it('name each statement once', () => {
		expect(new Set(texts).size).toBe(texts.length);
	});
});
