import type { Reference } from '../model/reference';
import { SIMULATED_DOCUMENT } from './batches';
import type { Profile } from './profile';
import { simulate, type SimulationOptions } from './simulate';

const COLUMNS = [
	'id',
	'session',
	'cycle',
	'state_under_review',
	'recommending_state',
	'themes',
	'action_category',
	'response',
	'document'
];

/** Lines that leave together. */
const LINES = 2_000;

/**
 * Simulates as canonical CSV (`data/README.md`), piece by piece: UTF-8, LF line ends, one heading.
 * @param options `text` adds a column of neutral filler that says it is simulated
 */
export function* simulatedCsv(
	reference: Reference,
	profile: Profile,
	options: SimulationOptions & { text?: boolean }
): Generator<string> {
	const { text = false, seed } = options;
	const iso3 = reference.states.map((state) => state.iso3);
	const names = reference.themes.map((theme) => theme.name);
	let lines = [[...COLUMNS, ...(text ? ['text'] : [])].join(',')];
	for (const row of simulate(reference, profile, options)) {
		const themes = row.themes.map((theme) => names[theme] ?? '');
		const cells = [
			`SIM-${seed}-${row.number}`,
			row.session,
			row.cycle,
			iso3[row.sur],
			iso3[row.maker],
			themes.join('|'),
			row.action,
			row.response,
			SIMULATED_DOCUMENT
		];
		if (text) cells.push(`Simulated recommendation ${row.number} on ${themes.join(' and ')}.`);
		lines.push(cells.map((cell) => quoted(String(cell))).join(','));
		if (lines.length >= LINES) {
			yield lines.join('\n') + '\n';
			lines = [];
		}
	}
	if (lines.length > 0) yield lines.join('\n') + '\n';
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
