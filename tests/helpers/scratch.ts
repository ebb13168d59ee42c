import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder of one file of tests, there before the first and gone after the last. */
export interface Scratch {
	/** The path of a name in it. */
	at(name: string): string;
	/** Writes a file. @returns its path, to be dropped */
	write(name: string, content: string | Uint8Array): string;
}

/** Makes a folder for the tests of the file that asks for it. */
export function scratch(): Scratch {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'demarche-'));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const at = (name: string) => join(folder, name);
	return {
		at,
		write(name, content) {
			writeFileSync(at(name), content);
			return at(name);
		}
	};
}
