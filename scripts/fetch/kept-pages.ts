import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Mistake } from '../lib/sentence';

/** Named so that no reading of the folder takes it for tables. */
const FOLDER = '.unfinished';

/**
 * Pages that were read, kept in the folder until the tables are written, so that an interrupted run goes on where it stopped.
 * Each stands under its address; a page is there as a whole or not at all.
 */
export class KeptPages {
	/** When the run began that these pages belong to. */
	readonly begun: string;
	/** How many pages stood here before. */
	readonly found: boolean;
	readonly #folder: string;

	/**
	 * @param asked what the run is for; pages of another run are not mixed with it
	 * @throws Mistake where the folder holds what is left of another run
	 */
	constructor(out: string, asked: Record<string, unknown>) {
		this.#folder = join(out, FOLDER);
		const note = join(this.#folder, 'asked');
		const words = JSON.stringify(asked);
		this.found = existsSync(note);
		if (this.found) {
			const [before, begun] = readFileSync(note, 'utf8').split('\n');
			if (before !== words) {
				throw new Mistake(
					`The folder “${out}” holds an unfinished run that asked for something else (${before ?? ''}); finish that one, name another folder with --out, or start afresh with --anew.`
				);
			}
			this.begun = begun ?? '';
			return;
		}
		this.begun = new Date().toISOString();
		mkdirSync(this.#folder, { recursive: true });
		writeWhole(note, `${words}\n${this.begun}\n`);
	}

	/** Throws away what is left of an unfinished run, if any. */
	static discard(out: string): void {
		rmSync(join(out, FOLDER), { recursive: true, force: true });
	}

	get(address: string): unknown {
		const file = this.#file(address);
		return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : undefined;
	}

	put(address: string, value: unknown): void {
		writeWhole(this.#file(address), JSON.stringify(value));
	}

	#file(address: string): string {
		return join(this.#folder, `${createHash('sha256').update(address).digest('hex').slice(0, 24)}.page`);
	}
}

/** A file that is there as a whole or not at all. */
export function writeWhole(path: string, text: string): void {
	writeFileSync(`${path}.part`, text);
	renameSync(`${path}.part`, path);
}
