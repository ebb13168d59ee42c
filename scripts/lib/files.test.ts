import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromFile, inputFiles } from './files';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'demarche-'));
	mkdirSync(join(folder, 'b'));
	mkdirSync(join(folder, 'empty'));
	for (const name of ['z.csv', 'a.TXT', 'b/c.tsv', 'b/~$d.docx', 'picture.png'])
		writeFileSync(join(folder, name), `content of ${name}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--in', () => {
	it('takes the tables of a folder, sorted, and those of its folders', () => {
		expect(inputFiles([folder]).map(({ name, named }) => [name, named])).toEqual([
			['a.TXT', false],
			[join('b', 'c.tsv'), false],
			['z.csv', false]
		]);
	});

	it('takes a named file whatever it is called, and reads none twice', () => {
		const files = inputFiles([join(folder, 'picture.png'), join(folder, 'z.csv'), folder]);
		expect(files.map(({ name }) => name)).toEqual(['picture.png', 'z.csv', 'a.TXT', join('b', 'c.tsv')]);
		expect(files.map(({ named }) => named)).toEqual([true, true, false, false]);
	});

	it('says what is not there', () => {
		expect(() => inputFiles([join(folder, 'nothing.csv')])).toThrow('There is no file or folder');
		expect(() => inputFiles([join(folder, 'empty')])).toThrow(
			'holds no .csv, .tsv, .txt, .json, .docx, .xlsx or .zip file'
		);
	});

	it('reads the part that is asked for', async () => {
		const [file] = inputFiles([join(folder, 'z.csv')]);
		if (!file) throw new Error('no file');
		const source = fromFile(file);
		expect(source.size).toBe(16);
		expect(new TextDecoder().decode(await source.read(11, 100))).toBe('z.csv');
	});
});
