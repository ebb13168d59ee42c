import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

type Message = string | { declarations?: string[]; match: Record<string, string> }[];
type Catalogue = Record<string, Message>;

const MESSAGES = fileURLToPath(new URL('messages', import.meta.url));
const LANGUAGES = ['fr', 'es'] as const;

/** Messages that may read as in English: commands, titles of works, and words that the languages share. */
const SHARED = new Set([
	'approach_ledger_review',
	'data_add_paste_placeholder',
	'method_reading_source',
	'method_repeat_commands'
]);

const read = (language: string, part: string): Catalogue =>
	JSON.parse(readFileSync(join(MESSAGES, language, part), 'utf8')) as Catalogue;
const texts = (message: Message | undefined): string[] =>
	message === undefined
		? []
		: typeof message === 'string'
			? [message]
			: message.flatMap(({ match }) => Object.values(match));
const placeholders = (message: Message | undefined): string =>
	[...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ');

/** Words of two letters and more, apart from placeholders. */
const wordsOf = (text: string): number => text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;

const parts = readdirSync(join(MESSAGES, 'en'));

describe.each(LANGUAGES)('the catalogues in %s', (language) => {
	test.each(parts)('%s has every message, filled in, with the placeholders of the English one', (part) => {
		const english = read('en', part);
		const own = read(language, part);
		const keys = Object.keys(english);
		expect(
			keys.filter((key) => !(key in own)),
			'missing'
		).toEqual([]);
		expect(
			Object.keys(own).filter((key) => !(key in english)),
			'no longer in English'
		).toEqual([]);
		expect(
			keys.filter((key) => texts(own[key]).some((text) => text.trim() === '')),
			'empty'
		).toEqual([]);
		expect(
			keys.filter((key) => placeholders(own[key]) !== placeholders(english[key])),
			'other placeholders'
		).toEqual([]);
	});

	test.each(parts)('%s ends every choice of a plural with a variant for the rest', (part) => {
		const own = read(language, part);
		const open = Object.entries(own).filter(
			([, message]) =>
				typeof message !== 'string' &&
				message.some(({ match }) => !Object.keys(match).some((selector) => selector.includes('=*')))
		);
		expect(open.map(([key]) => key)).toEqual([]);
	});

	test.each(parts)('%s repeats no English sentence', (part) => {
		const english = read('en', part);
		const own = read(language, part);
		const repeated = Object.keys(english).filter((key) => {
			const text = english[key];
			return typeof text === 'string' && text === own[key] && wordsOf(text) > 1 && !SHARED.has(key);
		});
		expect(repeated).toEqual([]);
	});
});

test.each(parts)('%s keeps French signs with their words, which a line may not part', (part) => {
	const parted = Object.entries(read('fr', part)).filter(([, message]) =>
		texts(message).some((text) => /(?<=[^\s"[{,]) [;:!?»%]|« /.test(text))
	);
	expect(parted.map(([key]) => key)).toEqual([]);
});
