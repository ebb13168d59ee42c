import { idOf, pageOf, type UprInfoPage } from '../../src/lib/ingest/upr-info/page';
import { Mistake } from '../lib/sentence';
import type { KeptPages } from './kept-pages';
import type { PoliteReader } from './polite-reader';
import { CAP, searchAddress, type Narrowed, type Property } from './query';
import { valuesIn } from './values';

/** A search small enough to be read to its end. */
export interface Part {
	/** What a person calls it: `session 32`. */
	name: string;
	narrowed: Narrowed;
}

/** A part that was read, and whether its rows are as many as the site counts. */
export interface ReadPart {
	name: string;
	/** Address of its first page. */
	address: string;
	/** What the site counts. */
	total: number;
	pages: number;
}

/** Where pages are kept. */
type Pages = Pick<KeptPages, 'get' | 'put'>;

export interface HarvestOptions {
	base: string;
	reader: PoliteReader;
	kept: Pages;
	say(sentence: string): void;
	/** Takes the rows of a part, once all of them are there. */
	take(rows: readonly unknown[], part: Part): void;
	/** Whether a row is of the part; a site that does not know a filter passes over it. */
	belongs(row: unknown, part: Part): boolean;
}

/** In which order a search beyond the cap is taken apart. */
const APART: readonly Property[] = ['session', 'state_under_review'];

/**
 * Reads a search to its end, page by page. A search that reaches the cap is taken apart by session, and if need be by State.
 * @throws Mistake where rows and totals do not agree, also at the second try
 */
export async function readPart(part: Part, options: HarvestOptions): Promise<ReadPart[]> {
	const { base } = options;
	const address = searchAddress(base, part.narrowed, 0);
	const first = await readPage(address, options);
	if (first.page.total >= CAP) {
		if (!first.page.rows.every((row) => options.belongs(row, part))) {
			throw new Mistake(
				`${base} answers a search for ${part.name} with ${CAP.toLocaleString('en')} recommendations or more, of others too: it does not know how this command narrows a search. Its interface has changed; nothing was written.`
			);
		}
		return readApart(part, first.answer, options);
	}
	const rows = (await readRows(part, first.page, options)) ?? (await readAgain(part, options));
	if (rows === undefined) {
		throw new Mistake(
			`${base} counts ${first.page.total.toLocaleString('en')} recommendations of ${part.name}, but its pages hold another number, twice over; the database may be changing: run the same command again later. Nothing was written.`
		);
	}
	options.take(rows, part);
	const pages = Math.max(1, Math.ceil(rows.length / (first.page.rows.length || 1)));
	options.say(`${part.name}: ${rows.length.toLocaleString('en')} entries, as many as the site counts.`);
	return [{ name: part.name, address, total: rows.length, pages }];
}

/** Each value of the first property that the part does not name yet, as a part of its own. */
async function readApart(part: Part, answer: unknown, options: HarvestOptions): Promise<ReadPart[]> {
	const property = APART.find((candidate) => part.narrowed[candidate] === undefined);
	const values = property && (valuesIn(answer, property) ?? defaultValues(property));
	if (property === undefined || values === undefined) {
		throw new Mistake(
			`${part.name} has ${CAP.toLocaleString('en')} recommendations or more, the most a search reaches; ask for one State at a time with --sur.`
		);
	}
	const read: ReadPart[] = [];
	for (const { id, label } of values) {
		const name = [...(part.name === EVERYTHING ? [] : [part.name]), wordsOf(property, label)].join(', ');
		read.push(...(await readPart({ name, narrowed: { ...part.narrowed, [property]: id } }, options)));
	}
	return read;
}

export const EVERYTHING = 'all recommendations';

/** What a person calls a value of the site. */
function wordsOf(property: Property, label: string): string {
	return property === 'session' && /^\d/.test(label) ? `session ${label}` : label;
}

/** Where a site lists no values, sessions go by their number; States by no name one could guess. */
function defaultValues(property: Property): { id: string; label: string }[] | undefined {
	if (property !== 'session') return undefined;
	return Array.from({ length: 54 }, (_, i) => ({ id: String(i + 1), label: String(i + 1) }));
}

/** All rows of a part; `undefined` where they are not as many as the site counts, or one came twice. */
async function readRows(
	part: Part,
	first: UprInfoPage,
	options: HarvestOptions
): Promise<unknown[] | undefined> {
	const rows = [...first.rows];
	while (rows.length < first.total) {
		const address = searchAddress(options.base, part.narrowed, rows.length);
		const { page } = await readPage(address, options);
		if (page.rows.length === 0 || page.total !== first.total) return undefined;
		rows.push(...page.rows);
	}
	if (rows.length !== first.total) return undefined;
	const ids = rows.map(idOf).filter((id) => id !== '');
	return new Set(ids).size === ids.length ? rows : undefined;
}

/** The same anew, past the pages that were kept. */
async function readAgain(part: Part, options: HarvestOptions): Promise<unknown[] | undefined> {
	options.say(`${part.name}: the pages do not agree with the total; reading them once more.`);
	const anew = { ...options, kept: forgetful(options.kept) };
	const first = await readPage(searchAddress(options.base, part.narrowed, 0), anew);
	return readRows(part, first.page, anew);
}

/** Keeps what is read anew, and gives out nothing of before. */
function forgetful(kept: Pages): Pages {
	return { get: () => undefined, put: (address, value) => kept.put(address, value) };
}

async function readPage(
	address: string,
	{ reader, kept }: Pick<HarvestOptions, 'reader' | 'kept'>
): Promise<{ answer: unknown; page: UprInfoPage }> {
	const known = kept.get(address);
	const answer = known ?? (await reader.json(address));
	const page = pageOf(answer);
	if (!page) {
		throw new Mistake(
			`${address} sent JSON without rows; check --base, or ask UPR Info whether its interface has changed.`
		);
	}
	if (known === undefined) kept.put(address, answer);
	return { answer, page };
}
