import { describe, expect, it } from 'vitest';
import { lineOf, printReport, printSection } from './report';

describe('lineOf', () => {
	it('sets the medians against each other', () => {
		const line = lineOf('ours', [30, 10, 20], { rows: 5, baseline: { name: 'theirs', times: [5, 5, 50] } });
		expect(line).toEqual({
			what: 'ours',
			rows: 5,
			samples: 3,
			p50: 20,
			p95: 29,
			ratio: 4,
			against: 'theirs'
		});
	});
});

describe('a report', () => {
	const section = {
		id: 'filter-step' as const,
		title: 'A comparison',
		lines: [lineOf('a step', [90, 90], { target: 100 }), lineOf('another', [120, 120], { target: 100 })],
		notes: ['A note.']
	};

	it('leaves out columns that stay blank and says which target was met', () => {
		expect(printSection(section)).toBe(
			[
				'A comparison',
				'What     p50 ms  p95 ms  Runs  Target',
				'───────  ──────  ──────  ────  ───────────────',
				'a step       90      90     2  met (100 ms)',
				'another     120     120     2  missed (100 ms)',
				'A note.'
			].join('\n')
		);
	});

	it('says what ran it', () => {
		const machine = { cores: 2, architecture: 'x64', node: '20.20.2', duckdb: 'v1.4.3', loadAtStart: 0.25 };
		expect(
			printReport({ machine, seed: 1, sections: [{ id: 'load', title: 'None', lines: [], notes: [] }] })
		).toBe('2 cores (x64), Node 20.20.2, DuckDB v1.4.3, seed 1, load at start 0.3\n\nNone\n');
	});
});
