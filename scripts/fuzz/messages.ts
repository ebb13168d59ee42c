import type { Outcome } from '../../src/lib/ingest/fuzz/trial';

/** Runs of one format, from `from` up to, not including, `to`. */
export interface Order {
	format: string;
	seed: number;
	from: number;
	to: number;
}

/** A run that begins, or one that ended. */
export type News = { run: number } | { run: number; outcome: Outcome; milliseconds: number };
