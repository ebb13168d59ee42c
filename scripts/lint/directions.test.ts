import { Linter } from 'eslint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../setup/process.mjs';
import { DIRECTIONS, directions, folderOf, wrongImport } from './directions.js';

describe('wrongImport', () => {
	test.each([
		['src/lib/model/filters.ts', '../engine/engine', 'model may not import engine; it may import nothing.'],
		['src/lib/model/filters.ts', 'd3', 'model imports nothing, and so not d3.'],
		[
			'src/lib/analysis/network.ts',
			'../engine/engine',
			'analysis may not import engine; it may import model, engine/sql.'
		],
		[
			'src/lib/layouts/sankey.ts',
			'../analysis/flows',
			'layouts may import only types of analysis: write `import type`.'
		],
		['src/lib/views/rail/Rail.svelte', '../../state/selection', /^views may not import state/],
		['src/lib/ui/Button.svelte', '../model/vocabulary', /^ui may not import model/],
		['src/lib/state/url.ts', '$lib/model/filters', /relative path/],
		['src/lib/state/url.ts', '../model/filters.ts', /without its extension/],
		['src/lib/state/url.ts', 'apache-arrow', /^Only engine may import apache-arrow/],
		['src/routes/+page.ts', '@duckdb/duckdb-wasm/dist/x.js', /^Only engine/],
		['src/lib/charts/bar.ts', '../model/filters', /not in the table/],
		['scripts/analyse.ts', '../src/lib/views/names', /^scripts may not import views/],
		['scripts/bench/index.ts', '../../src/routes/explore/x', /^scripts may not import routes/]
	])('%s may not import %s', (from, to, sentence) => {
		expect(wrongImport(from, to, false)).toMatch(sentence);
	});

	test.each([
		['src/lib/model/filters.ts', './vocabulary', false],
		['src/lib/analysis/network.ts', '../engine/sql', false],
		['src/lib/analysis/deep/network.ts', '../../engine/sql', false],
		['src/lib/layouts/sankey.ts', '../analysis/flows', true],
		['src/lib/layouts/sankey.ts', 'd3', false],
		['src/lib/state/dataset.svelte.ts', '../engine/browser', false],
		['src/lib/engine/arrow.ts', 'apache-arrow', false],
		['src/lib/i18n/index.ts', './generated/messages.js', false],
		['src/lib/analysis/network.test.ts', '../engine/node', false],
		['src/routes/+page.svelte', '$lib/state/selection', false],
		['scripts/analyse.ts', '../src/lib/engine/node', false],
		['scripts/bench/csv.ts', '@duckdb/duckdb-wasm', false],
		['scripts/serve.ts', './setup/server.mjs', false],
		['tests/smoke.e2e.ts', '../src/lib/state/url', false]
	])('%s may import %s', (from, to, typeOnly) => {
		expect(wrongImport(from, to, typeOnly)).toBeUndefined();
	});
});

describe('the rule', () => {
	const linter = new Linter({ cwd: ROOT });
	const lint = (code: string) =>
		linter
			.verify(
				code,
				{
					files: ['**/*.js'],
					plugins: { demarche: { rules: { directions } } },
					rules: { 'demarche/directions': 'error' }
				},
				{ filename: join(ROOT, 'src/lib/views/map.js') }
			)
			.map(({ message }) => message);

	test.each([
		`import { selection } from '../state/selection';`,
		`export { selection } from '../state/selection';`,
		`export * from '../state/selection';`,
		`await import('../state/selection');`,
		`new Worker(new URL('../state/layout.worker.ts', import.meta.url));`
	])('fails on %s', (code) => {
		expect(lint(code)).toEqual([expect.stringMatching(/^views may not import state/)]);
	});

	test('passes what goes the right way', () => {
		expect(lint(`import { circle } from '../layouts';\nimport { max } from 'd3';`)).toEqual([]);
	});
});

test('the table of ARCHITECTURE.md names every folder of the rule', () => {
	const table = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
	const named = [...table.matchAll(/^\| ([a-z0-9, ]+?) +\|/gm)].flatMap(([, cell = '']) => cell.split(', '));
	expect(new Set(named)).toEqual(new Set(Object.keys(DIRECTIONS)));
	expect(folderOf('src/lib/model/filters.ts')).toBe('model');
});
