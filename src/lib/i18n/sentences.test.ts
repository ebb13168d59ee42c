import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../ingest/formats';
import { MAPPED_LABEL } from '../ingest/mapping/reader';
import { MAPPED_FORMAT } from '../ingest/mapping/rows';
import { DECLARED } from '../model/say';
import type { Sentence, SentenceValue } from '../model/sentence';
import '../deck/desk.svelte';
import '../engine/errors';
import '../exports/troubles';
import '../engine/stored';
import '../keep/contents';
import '../plan/troubles';
import '../simulate/simulate';
import '../state/make-world';
import '../state/troubles';
import { overwriteGetLocale } from './generated/runtime.js';
import { formatNameOf, wordSentence } from './sentences';

const part: Sentence = { code: 'meaning_state', values: {}, english: 'Unknown State' };

/** A value for what a sentence takes, `column:quoted`. */
function sample(taken: string, count: number, texts: readonly string[]): SentenceValue {
	const [name = '', kind = 'text'] = taken.split(':');
	if (kind === 'count') return count;
	if (kind === 'names' || kind === 'list' || kind === 'all') return texts;
	if (kind === 'term') return part;
	if (kind === 'and' || kind === 'or') return [part, part, part];
	return `the ${name} of this row,\n which is too long to be shown as a whole`;
}

/** Every sentence declared, with few and many values. */
const samples = [
	{ count: 0, texts: ['a'] },
	{ count: 1, texts: ['a', 'b'] },
	{ count: 1234, texts: Array.from({ length: 20 }, (_, i) => `column ${i}`) }
].flatMap(({ count, texts }) =>
	[...DECLARED.values()].map(({ takes, make }) => make(...takes.map((taken) => sample(taken, count, texts))))
);

afterEach(() => overwriteGetLocale(() => 'en'));

describe('the sentences of ingest', () => {
	test.each(samples.map((sentence) => [sentence.code, sentence] as const))(
		'%s reads on an English page as on the command line',
		(_, sentence) => {
			expect(sentence.english).not.toMatch(/undefined|\[object|NaN/);
			expect(wordSentence(sentence)).toBe(sentence.english);
		}
	);

	test.each(['fr', 'es'] as const)('all have words in %s, with every value in its place', (language) => {
		overwriteGetLocale(() => language);
		for (const sentence of samples) {
			const worded = wordSentence({ ...sentence, english: `no words for ${sentence.code}` });
			expect(worded).not.toMatch(/no words for|undefined|\[object|NaN|[{}]|said_/);
		}
	});

	test('no catalogue holds words that nobody says', () => {
		const catalogue = JSON.parse(
			readFileSync(new URL('messages/en/ingest.json', import.meta.url), 'utf8')
		) as object;
		const formats = [...FORMATS.map(({ id }) => id), MAPPED_FORMAT, 'simulated'].map(
			(id) => `format_${id.replaceAll('-', '_')}`
		);
		const said = [...DECLARED.keys(), ...formats, 'quoted', 'and_more'].map((code) => `said_${code}`);
		expect(Object.keys(catalogue).sort()).toEqual(said.sort());
	});

	test.each([...FORMATS, { id: MAPPED_FORMAT, label: MAPPED_LABEL }])(
		'$id is called as ingest calls it',
		({ id, label }) => {
			expect(formatNameOf({ format: id, formatLabel: label })).toBe(label);
			overwriteGetLocale(() => 'fr');
			expect(formatNameOf({ format: id, formatLabel: 'no words' })).not.toBe('no words');
		}
	);

	test('what was stored as a text, or by a later version, stands as it was stored', () => {
		overwriteGetLocale(() => 'fr');
		expect(wordSentence('The row is odd.')).toBe('The row is odd.');
		expect(wordSentence({ code: 'reason_of_tomorrow', values: {}, english: 'The row is new.' })).toBe(
			'The row is new.'
		);
	});

	test('numbers and quotation marks are those of the language', () => {
		const { make } = DECLARED.get('note_translated') ?? {};
		if (!make) throw new Error('The note is gone.');
		overwriteGetLocale(() => 'es');
		const term = DECLARED.get('response_noted')?.make() ?? '';
		expect(wordSentence(make('Response', 'Noted', term, 12_345))).toBe(
			'Response «Noted» leído como se toma nota en 12.345 filas.'
		);
	});
});
