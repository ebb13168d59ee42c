import type { WordCell, WordRow, WordTable } from '../docx/body';
import { foldName } from '../names';

/** What a column of a matrix or thematic list holds. */
export type MatrixKey =
	| 'number'
	| 'recommendation'
	| 'makers'
	| 'position'
	| 'supported'
	| 'noted'
	| 'source'
	| 'themes'
	| 'persons'
	| 'sdgs';

/** Where the columns of a table stand in its grid: first column and the one after the last. */
export type MatrixColumns = Partial<Record<MatrixKey, { from: number; to: number; heading: string }>>;

const HEADINGS: readonly [MatrixKey, RegExp][] = [
	[
		'number',
		/^(?:no|n|nr|num|number|numero|nombre|para|paragraph|paragraphe|parrafo|paragrafo|rec(?:ommendation)? (?:no|number|n))$/
	],
	['source', /^(?:source|fuente)\b.* (?:position|posicion)\b/],
	[
		'themes',
		/\b(?:themes?|temas?|thematic|thematiques?|tematicas?|areas? tematicas?|(?:human rights )?issues?|topics?|cuestiones)\b/
	],
	[
		'sdgs',
		/\b(?:sdgs?|sustainable development goals?|odd|ods|objectifs? de developpement|objetivos? de desarrollo)\b/
	],
	[
		'position',
		/^(?:the )?(?:(?:upr|final|official) )?(?:(?:states?|sur|countrys?|governments?)(?: under review)?(?: s)? )?(?:position|posicion|posicao|response|reponse|respuesta|resposta|status(?! of implementation)|views?|decision|avis)\b|^(?:support(?:s|ed)?|accept(?:s|ed)?) (?:or )?(?:not(?:es?|ed| supported| accepted)|reject(?:s|ed)?)(?: (?:or )?pending)?$/
	],
	[
		'supported',
		/^(?:recomm[ae]ndations? |recomendac(?:iones|oes) )?(?:supported|accepted|enjoys? (?:the )?support|appuyees?|acceptees?|(?:a |ont )?soutenue?s?|apoyadas?|aceptadas?|apoiadas?|aceit(?:as|es))$/
	],
	[
		'noted',
		/^(?:recomm[ae]ndations? |recomendac(?:iones|oes) )?(?:noted|rejected|not (?:supported|accepted)|notees?|rejetees?|(?:a |ont )?pris(?:es?)? note|anotadas?|rechazadas?|rejeitadas?)$/
	],
	[
		'persons',
		/\b(?:affected persons|(?:affected )?groups? of persons|persons affected|(?:personnes|groupes) concernee?s|personas afectadas|grupos de personas)\b/
	],
	[
		'makers',
		/^(?:recommending|recommended by|made by|proposed by|states? (?:making|that|which)|(?:etats?|pays) (?:auteurs?|recommandants?)|(?:estados?|pais(?:es)?) (?:recomendantes?|que|autore?s?))\b|^(?:countr(?:y|ies)|delegations?)$/
	],
	[
		'recommendation',
		/^(?:(?:full |complete )?(?:list|text|liste|texte|lista|texto) (?:of|des?|de las?|de la) (?:the )?|(?:no|number|paragraph|para) (?:and )?|upr |draft )?(?:recommendations?|recommandations?|recomendacion(?:es)?|recomendac(?:ao|oes))\b|^(?:text|texte|texto)$/
	]
];

/** The column a heading names. */
export function keyOfHeading(heading: string): MatrixKey | undefined {
	if (heading.length > LONGEST_HEADING) return undefined;
	const folded = foldName(heading);
	return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
}
const LONGEST_HEADING = 120;

/** The widest row of a table, in columns of its grid. */
export function widthOf({ rows }: WordTable): number {
	return rows.reduce(
		(most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.span ?? 0)),
		0
	);
}

/** The cell of a row that stands below a heading; where a heading spans several cells, all of them as one. */
export function cellBelow(
	row: WordRow,
	column: { from: number; to: number } | undefined
): WordCell | undefined {
	if (!column) return undefined;
	const within = row.cells.filter((cell) => cell.column >= column.from && cell.column < column.to);
	const [first, ...more] = within;
	if (first && more.length > 0) {
		return {
			...first,
			paragraphs: within.flatMap(({ paragraphs }) => paragraphs),
			continues: within.every((cell) => cell.continues)
		};
	}
	return first ?? row.cells.find((cell) => cell.column < column.to && cell.column + cell.span > column.from);
}

/** A cell's lines, with the numbers Word puts before them. */
export function linesOf(cell: WordCell | undefined): string[] {
	return (cell?.paragraphs ?? []).flatMap(({ text, number }) =>
		(number === '' ? text : `${number} ${text}`).split('\n')
	);
}

export function textOf(cell: WordCell | undefined): string {
	return linesOf(cell).join(' ').replace(/\s+/g, ' ').trim();
}

/** Lines as one text. */
export function textOfLines(lines: readonly string[]): string {
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join(' ');
}
