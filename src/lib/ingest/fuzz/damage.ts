import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { joinBytes } from '../../model/bytes';
import type { Random } from './random';

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: Uint8Array[]): Uint8Array => joinBytes(parts);
const noise = (random: Random, length: number) => Uint8Array.from({ length }, () => random.below(256));

/** Damage that any file may take on its way. */
const BYTES: readonly Damage[] = [
	(bytes, random) => {
		const copy = bytes.slice();
		for (let i = 1 + random.below(8); i > 0 && copy.length > 0; i--)
			copy[random.below(copy.length)] = random.below(256);
		return copy;
	},
	(bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
	(bytes, random) => bytes.slice(random.below(bytes.length + 1)),
	(bytes, random) => {
		const at = random.below(bytes.length + 1);
		return joined(bytes.subarray(0, at), noise(random, random.below(40)), bytes.subarray(at));
	},
	(bytes, random) => {
		const at = random.below(bytes.length + 1);
		return joined(bytes.subarray(0, at), bytes.subarray(at + random.below(200)));
	},
	(bytes, random) => {
		const [from, to] = [random.below(bytes.length + 1), random.below(bytes.length + 1)];
		return joined(
			bytes.subarray(0, to),
			bytes.subarray(from, from + random.below(4_000)),
			bytes.subarray(to)
		);
	}
];

/** What trips readers of text: separators, quotation marks, line ends, brackets, numbers out of range, odd letters. */
const SNAGS = [
	'"',
	'""',
	'"\n',
	',',
	';',
	'\t',
	'|',
	'::',
	'\n',
	'\r',
	'\r\n',
	'\0',
	'\uFEFF',
	'\uFFFD',
	'\u2028',
	'\u202E',
	'(',
	')',
	'((',
	'))',
	'[',
	']',
	'{',
	'}',
	'&#40;',
	'&amp;',
	'&#x110000;',
	'&lt;',
	'<',
	'>',
	'<!--',
	']]>',
	'=1+1',
	'-1',
	'0',
	'55',
	'1e308',
	'999999999999999999999',
	'NaN',
	'null',
	'true',
	'__proto__',
	'constructor',
	'_x0000_',
	'_xD800_',
	'Côte d’Ivoire',
	'Chile; Peru',
	'İ',
	'ß',
	'\u0301',
	'😀',
	'\uD83D',
	' '.repeat(3_000),
	'a'.repeat(70_000),
	'('.repeat(2_000),
	'1.1 ',
	'1.1.1.1.1.1',
	'Theme: ',
	'- '
];

/** Damage to a text that stays a text. */
const TEXT: readonly ((text: string, random: Random) => string)[] = [
	(text, random) => {
		let damaged = text;
		for (let i = 1 + random.below(4); i > 0; i--) {
			const at = random.below(damaged.length + 1);
			damaged = damaged.slice(0, at) + random.pick(SNAGS) + damaged.slice(at + random.below(3));
		}
		return damaged;
	},
	(text, random) => {
		const lines = text.split(/(?<=\n)/);
		lines.splice(random.below(lines.length), random.below(3), random.pick(lines), random.pick(lines));
		return lines.join('');
	},
	(text, random) => {
		const words = text.split(/\b/);
		const [a, b] = [random.below(words.length), random.below(words.length)];
		[words[a], words[b]] = [words[b] ?? '', words[a] ?? ''];
		return words.join('');
	},
	(text, random) => text.replaceAll(random.pick(['\n', ',', '"', ' ', 'e']), random.pick(SNAGS.slice(0, 40)))
];

const text: Damage = (bytes, random) => strToU8(random.pick(TEXT)(strFromU8(bytes), random));
const wide: Damage = (bytes) => {
	const words = Uint16Array.from(`\uFEFF${strFromU8(bytes)}`, (letter) => letter.charCodeAt(0));
	return new Uint8Array(words.buffer);
};
const narrow: Damage = (bytes) => Uint8Array.from(strFromU8(bytes), (letter) => letter.charCodeAt(0) & 255);

/** Damage to the value of a JSON text, which stays JSON. */
const json: Damage = (bytes, random) => {
	const odd: unknown[] = [
		null,
		7,
		-1e300,
		'',
		'x',
		[],
		{},
		[[[]]],
		{ label: {} },
		[{ label: null }],
		true,
		'44'
	];
	let left = random.below(60);
	const value = JSON.parse(strFromU8(bytes), function (key: string, inner: unknown) {
		if (left-- !== 0) return inner;
		return key !== '' && random.below(4) === 0 ? undefined : random.pick(odd);
	}) as unknown;
	return strToU8(JSON.stringify(value) ?? '');
};

/** Damage within an archive that stays whole: to the bytes of a member, to the words of its XML, or to which members there are. */
const member: Damage = (bytes, random) => {
	const members: Zippable = unzipSync(bytes);
	const name = random.pick(Object.keys(members).filter((key) => /\.(xml|rels)$/.test(key)));
	const inner = members[name] as Uint8Array;
	const kind = random.below(8);
	if (kind === 0) delete members[name];
	else if (kind === 1) members[name] = random.pick(Object.values(members)) as Uint8Array;
	else if (kind <= 3) members[name] = random.pick([...BYTES, text])(inner, random);
	else if (kind === 4) {
		members[name] = strToU8(
			strFromU8(inner).replace(/="([^"]*)"/g, (whole) =>
				random.below(12) === 0 ? `="${escaped(random.pick(SNAGS))}"` : whole
			)
		);
	} else {
		members[name] = strToU8(
			strFromU8(inner).replace(/>([^<>]+)</g, (whole, words: string) =>
				random.below(3) === 0 ? `>${escaped(random.pick(TEXT)(words, random))}<` : whole
			)
		);
	}
	return zipSync(members, { level: 1 });
};

const escaped = (words: string) => words.replace(/[<>&"\p{Cc}\p{Cs}\ufffe\uffff]/gu, '(');

/** A file damaged one to three times, mostly where it hurts its kind. */
export function damaged(bytes: Uint8Array, kind: 'zip' | 'json' | 'text', random: Random): Uint8Array {
	const own = { zip: [member], json: [json, text], text: [text] }[kind];
	let result = bytes;
	for (let times = 1 + random.below(3); times > 0; times--) result = inside(result, random.pick(own), random);
	const last = random.below(40);
	if (last < 12) return random.pick(BYTES)(result, random);
	if (last < 15 && kind !== 'zip') return random.pick([wide, narrow])(result, random);
	return last === 39 ? noise(random, random.below(4_000)) : result;
}

/** Damage within; to the bytes where damage of before has left no way in. */
function inside(bytes: Uint8Array, damage: Damage, random: Random): Uint8Array {
	try {
		return damage(bytes, random);
	} catch {
		return random.pick(BYTES)(bytes, random);
	}
}
