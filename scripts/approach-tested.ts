/**
 * `npx tsx scripts/approach-tested.ts <file or folder>…`: names States for every review of sessions 13–18, from earlier
 * sessions only, and writes how many raised the theme to `src/lib/state/approach-tested.json`, which the page shows beside
 * every estimate. To be run again whenever the model changes, on UPR Info's exports of sessions 1–18.
 */
import { backtest, standIn, summaryOf } from '../src/lib/analysis/approach';
import { historyOf } from './lib/approach-history';
import { write } from './lib/build/outputs';
import { inputFiles } from './lib/files';
import { loadWorld } from './lib/world';

const FIRST = 13;
const LAST = 18;
const OUTPUT = 'src/lib/state/approach-tested.json';

try {
	await main();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}

async function main(): Promise<void> {
	const world = await loadWorld(inputFiles(process.argv.slice(2)));
	const history = await historyOf(world);
	await world.engine.close();
	const summary = summaryOf(backtest(history, FIRST, LAST));
	const instead = standIn(history, FIRST, LAST).test;
	const rounded: unknown = JSON.parse(
		JSON.stringify({ first: FIRST, last: LAST, summary, standIn: instead }, (_, value: unknown) =>
			typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value
		)
	);
	write(OUTPUT, `${JSON.stringify(rounded, null, '\t')}\n`);
	process.stdout.write(`${JSON.stringify(rounded, null, '\t')}\n`);
}
