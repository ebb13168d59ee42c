import { decoderFor } from '../encoding';
import { ARCHIVE_REFUSALS } from '../reasons';
import { Refusal } from '../refusal';
import type { Sniffed } from '../sniff';

/** Beyond this a text does not fit into one string of every browser. Bytes. */
const MOST_BYTES = 400 * 1024 * 1024;
const PIECE_BYTES = 4 * 1024 * 1024;

const read = new WeakMap<Sniffed, Promise<unknown>>();

/**
 * The value of a JSON file, read once for all formats that look at it; `undefined` where the file is no JSON.
 * @throws Refusal where it breaks off, is damaged or too large
 */
export function jsonOf(file: Sniffed, check: () => void): Promise<unknown> {
	if (file.kind !== 'json') return Promise.resolve(undefined);
	let value = read.get(file);
	if (!value) {
		value = parse(file, check);
		read.set(file, value);
	}
	return value;
}

async function parse({ source, text }: Sniffed, check: () => void): Promise<unknown> {
	if (!text) return undefined;
	if (source.size > MOST_BYTES)
		throw new Refusal(ARCHIVE_REFUSALS.tooLarge(source.name, MOST_BYTES / 1024 / 1024));
	const decoder = decoderFor(text.encoding.id);
	let whole = '';
	for (let start = text.start; start < source.size; start += PIECE_BYTES) {
		check();
		const end = Math.min(source.size, start + PIECE_BYTES);
		whole += decoder.decode(await source.read(start, end), end === source.size);
	}
	try {
		return JSON.parse(whole) as unknown;
	} catch (error) {
		throw new Refusal(ARCHIVE_REFUSALS.json(source.name), { cause: error });
	}
}

/** Whether a value is an object with named values. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
