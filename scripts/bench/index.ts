/**
 * The benchmarks: `npm run bench` (`-- --help` says how it is called). Everything is timed in one run on the same machine,
 * so that ratios mean something where milliseconds do not.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths';
import { HELP, readOptions } from './options';
import { printReport } from './report';
import { run } from './run';

/** Kept in the project's folder, and out of its history. */
const RESULTS = join(ROOT, 'bench-results.json');

/** Progress is for whoever waits, and never among the results. */
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

try {
	const options = readOptions(process.argv.slice(2));
	if (options === undefined) process.stdout.write(HELP);
	else {
		const report = await run(options, say);
		const json = `${JSON.stringify(report, null, '\t')}\n`;
		writeFileSync(RESULTS, json);
		process.stdout.write(options.json ? json : printReport(report));
	}
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
