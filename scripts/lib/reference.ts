import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCoalition, readReference } from '../../src/lib/ingest';
import type { CoalitionTheme, Reference } from '../../src/lib/model/reference';
import { DATA } from './paths';

/** The tables of `data/reference/` and of the coalition, in the order in which they are read. */
export const REFERENCE_FILES = [
	'reference/states.csv',
	'reference/themes.csv',
	'reference/sessions.csv',
	'reference/organisations.csv',
	'reference/theme-crosswalk.csv',
	'cambodia/coalition-themes.csv'
] as const;

/**
 * The bundled reference and the themes of the example's coalition.
 * @throws Error with one sentence that names file, line and column
 */
export function loadReference(): { reference: Reference; coalition: CoalitionTheme[] } {
	const [states, themes, sessions, organisations, crosswalk, coalition] = REFERENCE_FILES.map((file) =>
		readFileSync(join(DATA, file), 'utf8')
	) as [string, string, string, string, string, string];
	const reference = readReference({ states, themes, sessions, organisations, crosswalk });
	return { reference, coalition: readCoalition(coalition, reference) };
}
