import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { News, Order } from './messages';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** The longest a file may take. Milliseconds. */
export const PATIENCE = 10_000;

/** What became of the damaged files of one format. */
export interface Tally {
	format: string;
	runs: number;
	/** Read as the format they were made from, as another, refused. */
	read: number;
	other: number;
	refused: number;
	slowest: number;
	/** Runs in which something was that must not be, each with a sentence. */
	faults: { run: number; fault: string }[];
}

/** Reads the damaged files of a format. A process that dies or hangs is a fault of its run; the next goes on after it. */
export async function runsOf(format: string, seed: number, runs: number, from = 0): Promise<Tally> {
	const tally: Tally = { format, runs, read: 0, other: 0, refused: 0, slowest: 0, faults: [] };
	let next = from;
	while (next < from + runs) next = await stretch({ format, seed, from: next, to: from + runs }, tally);
	return tally;
}

/** @returns the run to go on with */
function stretch(order: Order, tally: Tally): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = fork(CHILD, {
			execArgv: ['--import', 'tsx'],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc']
		});
		let at = order.from;
		let busy = false;
		let hung = false;
		const end = () => {
			hung = true;
			child.kill('SIGKILL');
		};
		let clock: NodeJS.Timeout | undefined;
		child.on('message', (news: News) => {
			clearTimeout(clock);
			busy = !('outcome' in news);
			at = news.run;
			if (busy) clock = setTimeout(end, PATIENCE);
			if (!('outcome' in news)) return;
			const { outcome, milliseconds } = news;
			tally.slowest = Math.max(tally.slowest, milliseconds);
			if (outcome.fault !== undefined) tally.faults.push({ run: at, fault: outcome.fault });
			else if (outcome.format === undefined) tally.refused++;
			else if (outcome.format === order.format) tally.read++;
			else tally.other++;
			at++;
		});
		child.on('error', reject);
		child.on('exit', (code, signal) => {
			clearTimeout(clock);
			if (busy) {
				const fault = hung
					? `It took more than ${PATIENCE / 1000} seconds.`
					: `The process ended with ${signal ?? `code ${code ?? 0}`}.`;
				tally.faults.push({ run: at, fault });
				at++;
			} else if (code !== 0)
				return reject(
					new Error(`The reading process ended with ${signal ?? `code ${code ?? 0}`} before its first file.`)
				);
			resolve(at);
		});
		child.send(order);
	});
}
