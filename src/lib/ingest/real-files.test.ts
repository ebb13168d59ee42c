import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecommendationColumns } from '../model/dataset';
import { RESPONSES } from '../model/vocabulary';
import { fromBytes } from './byte-source';
import { ingest } from './ingest';
import { vocabularyOf } from './reference';
import { bundledReference } from './test-support';
import type { IngestResult } from './types';

const folder = process.env.DEMARCHE_REAL_DATA;
if (!folder) console.log('The control totals of real files are skipped: DEMARCHE_REAL_DATA names no folder.');

describe.skipIf(!folder)('UPR Info, sessions 1–18', () => {
	let result: IngestResult;
	const batches: RecommendationColumns[] = [];

	beforeAll(async () => {
		const path = join(folder ?? '', 'upr-info');
		const reference = bundledReference();
		result = await ingest(
			readdirSync(path)
				.filter((name) => name.endsWith('.csv'))
				.map((name) => fromBytes(name, new Uint8Array(readFileSync(join(path, name))))),
			{ reference, vocabulary: vocabularyOf(reference), onBatch: (batch) => void batches.push(batch) }
		);
	});

	const tally = (pick: (batch: RecommendationColumns) => Iterable<number>) => {
		const counts = new Map<number, number>();
		for (const batch of batches)
			for (const value of pick(batch)) counts.set(value, (counts.get(value) ?? 0) + 1);
		return counts;
	};
	const sum = (pick: (file: IngestResult['files'][number]['reconciliation']) => number) =>
		result.files.reduce((total, { reconciliation }) => total + pick(reconciliation), 0);

	test('every row is loaded', () => {
		expect(result.refused).toEqual([]);
		expect(result.files).toHaveLength(5);
		expect([sum((file) => file.read), sum((file) => file.loaded), sum((file) => file.setAside)]).toEqual([
			35_469, 35_469, 0
		]);
		expect(result.files.every(({ reconciliation }) => reconciliation.format === 'upr-info-2015')).toBe(true);
	});

	test('the control totals hold', () => {
		expect(Object.fromEntries(tally((batch) => batch.cycle))).toEqual({ 1: 21_356, 2: 14_113 });
		expect(Object.fromEntries(tally((batch) => batch.action))).toEqual({
			1: 579,
			2: 5_988,
			3: 3_100,
			4: 14_015,
			5: 11_787
		});
		const responses = [...tally((batch) => batch.response)].map(([code, count]) => [RESPONSES[code], count]);
		expect(Object.fromEntries(responses)).toEqual({ Supported: 26_335, Noted: 9_134 });
		const themes = tally((batch) => batch.themes);
		expect(themes.size).toBe(54);
		expect([...themes.values()].reduce((a, b) => a + b, 0)).toBe(62_736);
		expect(tally((batch) => batch.sur).size).toBe(193);
		const makers = tally((batch) => batch.maker);
		expect([makers.size - 1, makers.get(0)]).toEqual([167, 9]);
		expect(sum((file) => file.duplicates)).toBe(2);
		const reviews = tally((batch) => batch.sur.map((sur, i) => sur * 64 + (batch.session[i] as number)));
		expect(reviews.size).toBe(277);
		const edges = new Map<string, number>();
		for (const batch of batches) {
			for (let i = 0; i < batch.length; i++) {
				if (batch.maker[i] === 0) continue;
				const edge = `${result.vocabulary.states[batch.maker[i] as number]?.iso3}→${result.vocabulary.states[batch.sur[i] as number]?.iso3}`;
				edges.set(edge, (edges.get(edge) ?? 0) + 1);
			}
		}
		expect(edges.size).toBe(10_503);
		expect([...edges].sort((a, b) => b[1] - a[1])[0]).toEqual(['JOR→ISR', 23]);
	});

	test('all names resolve but the unknown one', () => {
		expect(result.files.flatMap(({ reconciliation }) => reconciliation.unresolved)).toEqual([
			{ name: '(Unknown)', role: 'recommending State', rows: 9 }
		]);
		const reference = bundledReference();
		expect(result.vocabulary).toEqual(vocabularyOf(reference));
	});

	test('lines count: the last row stands on the last line', () => {
		for (const [i, { reconciliation }] of result.files.entries()) {
			expect([i, batches[i]?.line.at(-1)]).toEqual([i, reconciliation.read + 1]);
		}
	});

	test('the Mac letters are read as such', () => {
		const texts = batches.map((batch) => new TextDecoder().decode(batch.text)).join('\n');
		expect(texts).toContain('vis-à-vis');
		expect(texts).not.toMatch(/[\uFFFD\x80-\x9f]/);
	});
});
