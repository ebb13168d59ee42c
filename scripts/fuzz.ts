/**
 * Reads thousands of damaged files of each format: `npm run --silent fuzz -- [--runs 10000] [--format id] [--seed 1]`. Of each must hold:
 * no crash, no hang over ten seconds, read = loaded + set aside, one plain sentence where it is refused. `--run 1234 --format id`
 * reads one again, and `--save file` keeps it. Exit code 1 where anything did not hold.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SAMPLES } from '../src/lib/ingest/fuzz/samples';
import { fuzzedFile } from '../src/lib/ingest/fuzz/trial';
import { textTable } from './bench/table';
import { runsOf, type Tally } from './fuzz/runs';
import { fromWhereThePersonStands } from './lib/paths';
import { Mistake, suggestion } from './lib/sentence';

const ALL = [...new Set(SAMPLES.map(({ format }) => format))];

try {
	const { values } = parseArgs({
		options: {
			runs: { type: 'string', default: '1000' },
			seed: { type: 'string', default: '1' },
			format: { type: 'string', multiple: true },
			run: { type: 'string' },
			save: { type: 'string' }
		}
	});
	const formats = values.format ?? ALL;
	const stranger = formats.find((format) => !ALL.includes(format));
	if (stranger !== undefined) throw new Mistake(`“${stranger}” is no format; ${suggestion(stranger, ALL)}`);
	const seed = wholeNumber('--seed', values.seed);
	const from = values.run === undefined ? 0 : wholeNumber('--run', values.run);
	const runs = values.run === undefined ? wholeNumber('--runs', values.runs) : 1;
	if (values.save !== undefined) {
		const { bytes } = fuzzedFile(formats[0] ?? '', seed, from);
		writeFileSync(fromWhereThePersonStands(values.save), bytes);
	}
	const tallies: Tally[] = [];
	for (const format of formats) {
		tallies.push(await runsOf(format, seed, runs, from));
		process.stderr.write(`${format} done\n`);
	}
	process.stdout.write(`${table(tallies)}\n`);
	for (const { format, faults } of tallies) {
		for (const { run, fault } of faults.slice(0, 5)) {
			process.stdout.write(`\n${format}, --seed ${seed} --run ${run}: ${fault}\n`);
		}
		if (faults.length > 0) process.exitCode = 1;
	}
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}

function table(tallies: readonly Tally[]): string {
	return textTable<Tally>(
		[
			{ heading: 'format', cell: ({ format }) => format },
			{ heading: 'files', cell: ({ runs }) => runs },
			{ heading: 'read', cell: ({ read }) => read },
			{ heading: 'as another', cell: ({ other }) => other },
			{ heading: 'refused', cell: ({ refused }) => refused },
			{ heading: 'slowest, ms', cell: ({ slowest }) => Math.round(slowest) },
			{ heading: 'faults', cell: ({ faults }) => faults.length }
		],
		tallies
	);
}

function wholeNumber(option: string, word: string): number {
	if (!/^\d{1,9}$/.test(word)) throw new Mistake(`${option} takes a whole number, not “${word}”.`);
	return Number(word);
}
