/**
 * A large file of another publisher, in Node and in the browser: `npm run --silent bench:files -- [--rows 130000]`. Makes an Excel
 * export of UHRI with that many recommendations, in a temporary folder, and prints time, memory, the longest task of the page's
 * main thread while it is read and opened, how long a person waits after Cancel, and how long another scheme of themes takes.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readInNode } from './bench/files/in-node';
import { readInPage } from './bench/files/in-page';
import { uhriWorkbook } from './bench/files/uhri-workbook';
import type { Figure } from './bench/files/figure';
import { openSite } from './bench/site';
import { textTable } from './bench/table';
import { Mistake } from './lib/sentence';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));

try {
	const { values } = parseArgs({ options: { rows: { type: 'string', default: '130000' } } });
	const rows = Number(values.rows);
	if (!Number.isInteger(rows) || rows < 1 || rows > 1_000_000)
		throw new Mistake(`“${values.rows}” is no number of rows; give a whole number up to 1000000.`);
	say(`Making a workbook of ${rows} recommendations …`);
	const path = join(folder, 'uhri.xlsx');
	writeFileSync(path, uhriWorkbook(rows));
	const size = `${(statSync(path).size / 1e6).toFixed(1)} MB`;
	say(`Reading ${size} in Node …`);
	const figures: Figure[] = [{ what: 'The workbook', figure: size }, ...(await readInNode(path, rows))];
	say('Opening the built site …');
	const site = await openSite();
	if (typeof site === 'string') say(site);
	else {
		try {
			for (const note of site.notes) say(note);
			figures.push(...(await readInPage(site, path, rows)));
		} finally {
			await site.close();
		}
	}
	process.stdout.write(
		`${textTable<Figure>(
			[
				{ heading: `${rows} recommendations, UHRI's Excel export`, cell: ({ what }) => what },
				{ heading: 'figure', cell: ({ figure }) => figure }
			],
			figures
		)}\n`
	);
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
