import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { bundledReference, ingestAll } from '../test-support';

const folder = process.env.DEMARCHE_REAL_DATA;
if (!folder)
	console.log('The control totals of OHCHR documents are skipped: DEMARCHE_REAL_DATA names no folder.');
const reference = bundledReference();

describe.skipIf(!folder).each([
	['UPR31_China_matrix_of_recommendations.docx', 'CHN', 31, 'A/HRC/40/6', 346, 284, 62],
	['UPR34_Slovenia_thematic_list_of_recommendations.docx', 'SVN', 34, 'A/HRC/43/15', 215, 182, 33],
	['UPR48_Slovenia_thematic_list_of_recommendations.docx', 'SVN', 48, 'A/HRC/59/15', 254, 217, 37]
])('%s', (name, sur, session, symbol, paragraphs, supported, noted) => {
	let found: Awaited<ReturnType<typeof ingestAll>>;
	beforeAll(async () => {
		const bytes = new Uint8Array(readFileSync(join(folder ?? '', 'ohchr', name)));
		// A name that tells nothing.
		found = await ingestAll([fromBytes('a.docx', bytes)], { reference });
	});

	test('the paragraphs are those that OHCHR counts', () => {
		expect(found.result.refused).toEqual([]);
		expect(found.reconciliation).toMatchObject({
			format: 'ohchr-matrix',
			read: paragraphs,
			loaded: paragraphs,
			setAside: 0,
			paragraphs,
			paragraphsSupported: supported,
			paragraphsNoted: noted,
			duplicates: 0
		});
	});

	test('the document says which review it is about', () => {
		expect(new Set(found.rows.map((row) => `${row.sur} ${row.session} ${row.document}`))).toEqual(
			new Set([`${sur} ${session} ${symbol}`])
		);
	});

	test('every State in brackets resolves', () => {
		const states = found.reconciliation.unresolved.filter(({ role }) => role !== 'theme');
		expect(states).toEqual([]);
		expect(found.rows.filter(({ maker }) => maker === 'XXX')).toEqual([]);
	});

	test('every paragraph has its themes, its wording and its number', () => {
		expect(new Set(found.rows.map((row) => row.paragraph)).size).toBe(paragraphs);
		for (const row of found.rows) {
			expect(row.paragraph).toMatch(/^\d+\.\d+$/);
			expect(row.themes).not.toContain('none');
			expect(row.text).toMatch(/^\p{Lu}.*[^;(]$/u);
			expect(row.text).not.toMatch(/source of position/i);
			expect(row.positionSource).toMatch(/^A\/HRC\/\d+\/\d+(\/Add\.1)?( - Para.*)?$/);
		}
	});
});
