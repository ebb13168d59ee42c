import { describe, expect, it } from 'vitest';
import { shownTies } from './shown-ties';

const options = { mode: 'themes', min: 1, focus: '', steps: 0 } as const;
const tie = (recommending_state: string, theme: string, cycle: number, recommendations: number) => ({
	recommending_state,
	theme,
	theme_name: theme,
	cycle,
	recommendations
});
const ties = [
	tie('NOR', 'justice', 1, 2),
	tie('NOR', 'justice', 2, 3),
	tie('NOR', 'education', 2, 1),
	tie('KEN', 'education', 1, 4)
];
const read = (shown: ReturnType<typeof shownTies>) =>
	shown.ties.map(({ source, target, value }) => `${source} ${target} ${value}`);

describe('the ties on show', () => {
	it('are summed over cycles, the heaviest first', () => {
		expect(read(shownTies(ties, options))).toEqual(['NOR justice 5', 'KEN education 4', 'NOR education 1']);
	});

	it('leave out and count what is under the minimum, as the picture does', () => {
		const shown = shownTies(ties, { ...options, min: 4 });
		expect(read(shown)).toEqual(['NOR justice 5', 'KEN education 4']);
		expect(shown.leftOut).toEqual({ links: 1, value: 1 });
	});

	it('are those walked around a node in focus', () => {
		const one = { ...options, focus: 'theme:justice', steps: 1 } as const;
		expect(read(shownTies(ties, one))).toEqual(['NOR justice 5']);
		expect(read(shownTies(ties, { ...one, steps: 2 }))).toEqual(['NOR justice 5', 'NOR education 1']);
		expect(read(shownTies(ties, { ...one, steps: 0 }))).toHaveLength(3);
		// A link may name what is not there; the picture then shows all.
		expect(read(shownTies(ties, { ...one, focus: 'theme:none-such' }))).toHaveLength(3);
	});

	it('know a State under review by its own id where few are reviewed', () => {
		const made = [
			{ source: 'NOR', target: 'KHM', recommendations: 2, supported: 1 },
			{ source: 'KHM', target: 'NOR', recommendations: 1, supported: 0 }
		];
		const around = (focus: string) => read(shownTies(made, { ...options, mode: 'reviews', focus, steps: 1 }));
		expect(around('review:KHM')).toEqual(['NOR KHM 2']);
		expect(around('state:KHM')).toEqual(['KHM NOR 1']);
	});

	it('compare likeness in hundredths', () => {
		const alike = [{ source: 'KEN', target: 'NOR', similarity: 0.25, shared: 3 }];
		expect(shownTies(alike, { ...options, mode: 'alike', min: 26 }).leftOut.links).toBe(1);
		expect(read(shownTies(alike, { ...options, mode: 'alike', min: 25 }))).toEqual(['KEN NOR 0.25']);
	});
});
