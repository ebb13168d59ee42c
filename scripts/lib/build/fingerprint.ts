import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths';

/** All that the bundled answers depend on, below the project's folder. */
const INPUTS = [
	'data/reference',
	'data/cambodia',
	'src/lib/model',
	'src/lib/ingest',
	'src/lib/engine',
	'src/lib/analysis',
	'scripts/build-data.ts',
	'scripts/lib',
	'node_modules/@duckdb/duckdb-wasm/package.json',
	'node_modules/apache-arrow/package.json'
];

/** A hash of the inputs: names and contents, tests left out. */
export function fingerprint(): string {
	const hash = createHash('sha256');
	for (const input of INPUTS) {
		for (const file of filesOf(input)) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
	}
	return hash.digest('hex');
}

function filesOf(path: string): string[] {
	const full = join(ROOT, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory())
		return /\.(ts|csv|json)$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesOf(`${path}/${name}`));
}
