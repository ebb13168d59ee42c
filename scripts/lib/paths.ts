import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was started. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled tables. */
export const DATA = resolve(ROOT, 'data');

/**
 * A path as the person meant it. `npm run` starts scripts in the project's folder and says in INIT_CWD where the person
 * stood.
 */
export function fromWhereThePersonStands(path: string): string {
	const here = process.cwd();
	const base = resolve(here) === resolve(ROOT) ? (process.env.INIT_CWD ?? here) : here;
	return resolve(base, path);
}
