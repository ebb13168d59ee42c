/**
 * Fits the weights of the approach: `npx tsx scripts/fit-approach.ts --in <UPR Info's exports, sessions 1–18> [--before 19]
 * [--date 2026-11-23]`. Writes `shipped-weights.json`, `shipped-stand-in-weights.json` and `shipped-acceptance.json` in `src/lib/analysis/approach/`, which
 * hold figures alone. The same files
 * give the same weights; `--date` is the day that is written into them, today unless told otherwise.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	fitWeights,
	standIn,
	worldAcceptance,
	worldAcceptanceQuestion,
	type Weights,
	type WorldAcceptanceRow
} from '../src/lib/analysis/approach';
import { historyOf } from './lib/approach-history';
import { inputFiles } from './lib/files';
import { ROOT } from './lib/paths';
import { Mistake } from './lib/sentence';
import { loadWorld } from './lib/world';

/** Totals of the first cycle stand in for the sessions after it, as the bundled ones do for later sessions. */
const lastOfFirstCycle = 12;
const FOLDER = join(ROOT, 'src', 'lib', 'analysis', 'approach');

try {
	const { values } = parseArgs({
		options: {
			in: { type: 'string', multiple: true },
			before: { type: 'string' },
			date: { type: 'string' }
		}
	});
	const world = await loadWorld(inputFiles(values.in ?? []));
	try {
		const history = await historyOf(world);
		const before = values.before === undefined ? history.lastSession + 1 : Number(values.before);
		const fitted = fitWeights(history, before);
		if (fitted === undefined)
			throw new Mistake('These files hold too few sessions to fit weights on; name more with --in.');
		const fittedOn = values.date ?? new Date().toISOString().slice(0, 10);
		const shipped: Weights = { ...fitted, origin: 'shipped', fittedOn };
		const last = before - 1;
		const answers = (await world.engine.query(worldAcceptanceQuestion(last).sql)).rows<WorldAcceptanceRow>();
		const instead = standIn(history, lastOfFirstCycle + 1, before - 1).weights;
		write('shipped-weights.json', shipped);
		write('shipped-stand-in-weights.json', { ...shipped, ...instead });
		write('shipped-acceptance.json', worldAcceptance(answers, last));
		process.stderr.write(
			`Fitted on ${fitted.cases} themes of reviews of sessions ${fitted.sessions.first}–${fitted.sessions.last}.\n`
		);
	} finally {
		await world.engine.close();
	}
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}

function write(name: string, value: unknown): void {
	writeFileSync(join(FOLDER, name), `${JSON.stringify(value, rounded, '\t')}\n`);
}

/** Six places, which are more than the figures are good for. */
function rounded(_key: string, value: unknown): unknown {
	return typeof value === 'number' ? Number(value.toFixed(6)) : value;
}
