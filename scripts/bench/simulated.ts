import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinBytes } from '../../src/lib/model/bytes';
import type { Reference } from '../../src/lib/model/reference';
import { readProfile, simulatedCsv } from '../../src/lib/simulate';
import { DATA } from '../lib/paths';

/** The world every run is about. */
export const SEED = 1;

/**
 * A simulated world as the bytes of a canonical CSV, texts included, as a person would bring it.
 * @param rows recommendations
 */
export function simulatedBytes(reference: Reference, rows: number): Uint8Array {
	const table = (name: string) => readFileSync(join(DATA, 'reference', name), 'utf8');
	const profile = readProfile(
		{ activity: table('state-activity.csv'), themes: table('state-theme-profile.csv') },
		reference
	);
	const encoder = new TextEncoder();
	const pieces: Uint8Array[] = [];
	for (const piece of simulatedCsv(reference, profile, { rows, seed: SEED, text: true }))
		pieces.push(encoder.encode(piece));
	return joinBytes(pieces);
}
