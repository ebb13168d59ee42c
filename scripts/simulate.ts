/**
 * Writes a simulated world as canonical CSV: `npm run --silent simulate -- --rows 41066 [--seed 1] [--cycles 1-4]
 * [--text] [--out file.csv]`. Without `--out` it goes to standard output. The same seed gives the same file.
 */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readProfile, simulatedCsv } from '../src/lib/simulate';
import { DATA, fromWhereThePersonStands } from './lib/paths';
import { loadReference } from './lib/reference';

const { values } = readArguments();

try {
	const { reference } = loadReference();
	const read = (file: string) => readFileSync(join(DATA, 'reference', file), 'utf8');
	const profile = readProfile(
		{ activity: read('state-activity.csv'), themes: read('state-theme-profile.csv') },
		reference
	);
	const csv = simulatedCsv(reference, profile, {
		rows: wholeNumber('--rows', values.rows),
		seed: wholeNumber('--seed', values.seed),
		cycles: cyclesOf(values.cycles),
		text: values.text
	});
	const out =
		values.out === undefined ? process.stdout : createWriteStream(fromWhereThePersonStands(values.out));
	await pipeline(Readable.from(csv), out);
	if (values.out !== undefined)
		process.stderr.write(`${values.rows} simulated recommendations in ${values.out}\n`);
} catch (error) {
	// A reader such as `head` may have had enough.
	if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) fail(error);
}

function readArguments() {
	try {
		return parseArgs({
			options: {
				rows: { type: 'string', default: '41066' },
				seed: { type: 'string', default: '1' },
				cycles: { type: 'string', default: '1-4' },
				out: { type: 'string', short: 'o' },
				text: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		fail(error);
		process.exit();
	}
}

function wholeNumber(option: string, word: string): number {
	if (!/^\d+$/.test(word)) throw new Error(`${option} takes a whole number, not “${word}”.`);
	return Number(word);
}

/** `1-4`, `2`, `1,3`. */
function cyclesOf(words: string): number[] {
	return words.split(',').flatMap((word) => {
		const [, first, last = first] = /^\s*(\d)(?:-(\d))?\s*$/.exec(word) ?? [];
		const cycles = Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
		if (first === undefined || cycles.length === 0)
			throw new Error(`--cycles takes cycles such as 1-4 or 2,3, not “${words}”.`);
		return cycles;
	});
}

function fail(error: unknown): void {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
