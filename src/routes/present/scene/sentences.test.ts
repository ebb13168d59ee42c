import { expect, test } from 'vitest';
import type { HeadlineRow } from '$lib/analysis/headline';
import { defaultSelection } from '$lib/state/selection';
import type { Names } from '$lib/views/names';
import { fromSentence } from './sentences';

const names = { toState: () => 'to Cambodia' } as unknown as Names;
const presets = [{ id: 'near', label: 'neighbours', states: ['LAO', 'THA'] }];
const said = (supported: number) =>
	fromSentence(
		{
			view: 'flow',
			flow: { ...defaultSelection().flow, kind: 'columns' },
			filters: { ...defaultSelection().filters, from: ['LAO', 'THA'] }
		},
		{ only_sur: 'KHM', states: 2, recommendations: 33, supported } as HeadlineRow,
		presets as unknown as Parameters<typeof fromSentence>[2],
		names
	);

test('what neighbours recommended says how much was supported, or that all was', () => {
	expect(said(30)).toBe('2 States (neighbours) made 33 recommendations to Cambodia; 30 were supported.');
	expect(said(33)).toBe('2 States (neighbours) made 33 recommendations to Cambodia; all were supported.');
});
