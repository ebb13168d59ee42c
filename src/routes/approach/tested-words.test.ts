import { describe, expect, it } from 'vitest';
import { SHIPPED_TEST } from '$lib/state/approach-tested';
import { testedWords } from './tested-words';

describe('what a test comes to, in words', () => {
	const { first, last, summary, standIn } = SHIPPED_TEST;

	it('names the baselines that the way of estimating has', () => {
		expect(testedWords({ first, last, summary })).toContain('last six sessions');
		const totals = testedWords({ first, last, summary: standIn });
		expect(totals).toContain('totals alone');
		expect(totals).toContain((10 * standIn.model.precisionAt10).toFixed(1));
	});
});
