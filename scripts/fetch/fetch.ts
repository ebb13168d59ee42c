import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '../../src/lib/model/reference';
import { Mistake, suggestion } from '../lib/sentence';
import type { FetchArguments } from './arguments';
import { readPart, type ReadPart } from './harvest';
import { KeptPages, writeWhole } from './kept-pages';
import { inWords, partsOf, type Wanted } from './parts';
import type { PoliteReader } from './polite-reader';
import { searchAddress } from './query';
import { sourceNote } from './source-note';
import { Tables } from './tables';
import { valuesIn } from './values';

/** What a run wrote. */
export interface Fetched {
	entries: number;
	recommendations: number;
	requests: number;
}

interface Surroundings {
	reference: Reference;
	reader: PoliteReader;
	/** Told how far it is. */
	say(sentence: string): void;
}

/**
 * Reads what was asked for and writes the tables, all at once at the end; until then the folder's tables stay as they were.
 * @throws Mistake
 */
export async function fetchUprInfo(asked: FetchArguments, surroundings: Surroundings): Promise<Fetched> {
	const { reference, reader, say } = surroundings;
	const { base, out } = asked;
	const tables = new Tables(reference);
	const wanted: Wanted = { sur: stateUnderReview(asked.sur, tables, reference), sessions: asked.sessions };

	mkdirSync(out, { recursive: true });
	if (asked.anew) KeptPages.discard(out);
	const kept = new KeptPages(out, { base, sur: wanted.sur?.iso3 ?? 'all', sessions: wanted.sessions });
	if (kept.found) say(`Going on with the run of ${kept.begun}.`);

	const belongs = (row: unknown) => {
		const review = tables.reviewOf(row);
		if (wanted.sur && review.sur !== wanted.sur.position) return false;
		return wanted.sessions.length === 0 || wanted.sessions.includes(review.session);
	};
	const take = (rows: readonly unknown[]) => rows.forEach((row) => tables.take(row, belongs(row)));
	const read: ReadPart[] = [];
	for (const part of await searches()) {
		read.push(...(await readPart(part, { base, reader, kept, say, belongs, take })));
	}
	if (tables.recommendations === 0) {
		KeptPages.discard(out);
		throw new Mistake(`${base} has no recommendation of ${inWords(wanted)}; nothing was written.`);
	}
	for (const [name, text] of Object.entries(tables.files())) writeWhole(join(out, name), text);
	const note = sourceNote({
		base,
		asked: inWords(wanted),
		begun: kept.begun,
		finished: new Date().toISOString(),
		requests: reader.requests,
		parts: read,
		tables
	});
	writeWhole(join(out, 'SOURCE.md'), note);
	KeptPages.discard(out);
	return {
		entries: tables.entries,
		recommendations: tables.recommendations,
		requests: reader.requests
	};

	async function searches() {
		if (!wanted.sur && wanted.sessions.length === 0)
			return partsOf(
				wanted,
				() => undefined,
				() => undefined
			);
		const listing = searchAddress(base, {}, 0, 1);
		const answer = kept.get(listing) ?? (await reader.json(listing));
		kept.put(listing, answer);
		return partsOf(
			wanted,
			(property) => valuesIn(answer, property),
			(name) => tables.stateOf(name)
		);
	}
}

function stateUnderReview(name: string | undefined, tables: Tables, { states }: Reference): Wanted['sur'] {
	if (name === undefined) return undefined;
	const position = tables.stateOf(name);
	const state = position === undefined ? undefined : states[position - 1];
	if (position !== undefined && state) return { position, iso3: state.iso3, name: state.name };
	const names = states.flatMap(({ iso3, name: short }) => [iso3, short]);
	throw new Mistake(`--sur “${name}” is no State; ${suggestion(name, names)}`);
}
