/** Numbers of sessions and cycles as French and Spanish documents write them out: `dix-huitième`, `cuadragésimo octavo`. */

/** From 2 on. */
const FRENCH_UNITS = 'deuxieme, troisieme, quatrieme, cinquieme, sixieme, septieme, huitieme, neuvieme'.split(
	', '
);
/** From 10 on. */
const FRENCH_TEENS =
	'dixieme, onzieme, douzieme, treizieme, quatorzieme, quinzieme, seizieme, dix septieme, dix huitieme, dix neuvieme'.split(
		', '
	);
const FRENCH_TENS = [
	['vingt', 'vingtieme'],
	['trente', 'trentieme'],
	['quarante', 'quarantieme'],
	['cinquante', 'cinquantieme']
] as const;

const SPANISH_UNITS = [
	['primer', 'primero'],
	['segundo'],
	['tercer', 'tercero'],
	['cuarto'],
	['quinto'],
	['sexto'],
	['septimo'],
	['octavo'],
	['noveno']
] as const;
const SPANISH_TENS = ['decimo', 'vigesimo', 'trigesimo', 'cuadragesimo', 'quincuagesimo'];

/** Words without accents, parts apart by spaces → the number they say. */
const NUMBERS: ReadonlyMap<string, number> = new Map<string, number>([
	['premiere', 1],
	['premier', 1],
	['seconde', 2],
	['second', 2],
	...FRENCH_UNITS.map((word, i): [string, number] => [word, i + 2]),
	...FRENCH_TEENS.map((word, i): [string, number] => [word, i + 10]),
	...FRENCH_TENS.flatMap(([ten, tenth], i): [string, number][] => [
		[tenth, (i + 2) * 10],
		[`${ten} et unieme`, (i + 2) * 10 + 1],
		...FRENCH_UNITS.map((word, unit): [string, number] => [`${ten} ${word}`, (i + 2) * 10 + unit + 2])
	]),
	['undecimo', 11],
	['duodecimo', 12],
	...SPANISH_UNITS.flatMap((words, i) => words.map((word): [string, number] => [word, i + 1])),
	...SPANISH_TENS.flatMap((ten, i): [string, number][] => [
		[ten, (i + 1) * 10],
		...SPANISH_UNITS.flatMap((words, unit) =>
			words.flatMap((word): [string, number][] => [
				[`${ten} ${word}`, (i + 1) * 10 + unit + 1],
				[`${ten}${word}`.replace('oo', 'o'), (i + 1) * 10 + unit + 1]
			])
		)
	])
]);

/** A pattern of all of these words, whatever their accents and hyphens; the longest first. */
export const ORDINAL_WORDS = [...NUMBERS.keys()]
	.sort((a, b) => b.length - a.length)
	.map((words) => words.replace(/e/g, '[eéè]').replace(/i/g, '[ií]').replace(/ /g, '[\\s-]'))
	.join('|');

/** The number that words of {@link ORDINAL_WORDS} say; 0 where they are none. */
export function numberOfWords(words: string): number {
	const plain = words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[\s-]+/g, ' ');
	return NUMBERS.get(plain) ?? 0;
}
