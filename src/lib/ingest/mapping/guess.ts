import { MAPPED_FIELDS, type MappedField, type MappingProfile, type TableSheet } from '../../model/mapping';
import type { Vocabulary } from '../../model/dataset';
import type { Reference } from '../../model/reference';
import { foldName } from '../names';
import { clausesOf } from '../ohchr/clauses';
import { stateFinder } from '../ohchr/find-state';
import { parsePosition } from '../ohchr/position';
import { statesOf } from '../ohchr/state-list';
import { INVALID, parseSession } from '../values';
import { Words } from '../words';
import { sessionOfDate } from './dates';
import { themesIn } from './lists';

/** How headings name a field, in English, French, Spanish and Portuguese; folded. The first pattern that fits wins. */
const HEADINGS: readonly [MappedField, RegExp][] = [
	[
		'makers',
		/\b(?:recommending|recommender|recommended by|makers?|made by|from|proposed by|author|recommandante?s?|recommande par|qui recommande|auteure?s?|(?:proposee?|emise?|faite|formulee?) par|recomendantes?|recomendad[ao] por|que recomiendan?|que recomenda|autor(?:es)?|(?:hecha|propuesta|formulada|feita|proposta) por|de quien|delegations?|delegacion(?:es)?|delegac(?:ao|oes))\b/
	],
	[
		'sur',
		/\b(?:under review|sur|reviewed|state concerned|countr(?:y|ies) concerned|to|examinee?|evaluee?|concernee?|examinad[ao]|evaluad[ao]|avaliad[ao]|interesad[ao])\b|^(?:country|countries|state|pays|etat|pais|estado)$/
	],
	[
		'positionSource',
		/^(?:source of|source de|fuente de|fonte d[ae]) .*\b(?:position|posicion|posicao|response|reponse|respuesta|resposta)$/
	],
	[
		'response',
		/\b(?:response|position|reponse|respuesta|posicion|resposta|posicao|status|statut|estatus|accepted|supported|decision|acceptee?|appuyee?|soutenue?|aceptada|apoyada|aceita|apoiada)\b/
	],
	['action', /\b(?:action|accion|acao)\b/],
	['paragraph', /\b(?:paragraph|para|paragraphe|parrafo|paragrafo|number|numero)\b|^(?:no|n|nr|num)$/],
	[
		'document',
		/\b(?:document|symbol|symbole|documento|signatura|cote|report|rapport|informe|source|fuente)\b/
	],
	[
		'themes',
		/\b(?:themes?|issues?|topics?|subjects?|categor(?:y|ies?)|categorias?|temas?|thematiques?|tematicas?|cuestion(?:es)?|questions?|sujets?|assuntos?|domaines?|ambitos?|materias?|rights?|droits?|derechos?|direitos?)\b/
	],
	['session', /\b(?:session|sesion|seance|sessao|periodo de sesiones)\b/],
	['cycle', /\b(?:cycle|ciclo|round)\b/],
	['date', /\b(?:date|year|month|when|fecha|data|annee|ano|mois|mes)\b/],
	[
		'text',
		/\b(?:text|texte|texto|recommendations?|recommandations?|recomendacion(?:es)?|recomendac(?:ao|oes)|wording|content|libelle|intitule|contenu|contenido|conteudo|redaccion|enunciado)\b/
	]
];

/** A heading that says response, whatever words stand below it; not the date of one, or remarks on it. */
const NAMED_RESPONSE =
	/^(?!.*\b(?:date|fecha|data|source|comments?|commentaires?|comentarios?|justification|explanation)\b).*\b(?:response|reponse|respuesta|resposta|position|posicion|posicao)\b/;
/** Of the values seen, the share that must fit. */
const ENOUGH = 0.6;

/** A profile to begin with: by the headings first, then by the values of the rows. */
export function guessProfile(
	sheet: TableSheet,
	reference: Reference,
	vocabulary: Vocabulary
): MappingProfile {
	const words = new Words(reference, vocabulary);
	const find = stateFinder(words);
	const columns: Partial<Record<MappedField, string>> = {};
	const free = new Set(sheet.labels.keys());
	const take = (field: MappedField, at: number) => {
		columns[field] = sheet.labels[at] ?? '';
		free.delete(at);
	};
	const values = sheet.labels.map((_, at) =>
		sheet.rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '')
	);
	const share = (at: number, fits: (cell: string) => boolean) => {
		const cells = values[at] ?? [];
		return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
	};
	const names = (cell: string) => {
		const states = statesOf(cell, find);
		return states.length > 0 && states.every(({ position }) => position !== undefined);
	};
	const isTheme = (name: string) => words.themes.find(name) !== undefined;
	const FITS: Partial<Record<MappedField, (cell: string) => boolean>> = {
		sur: names,
		makers: names,
		response: (cell) => {
			const { code, mixed } = parsePosition(cell);
			return code !== INVALID || mixed;
		},
		session: (cell) => parseSession(cell.replace(/^\p{L}+\.?\s*(?=\d)/u, '')) > 0,
		cycle: (cell) => /[1-4]/.test(cell) && cell.length < 12,
		action: (cell) => /^[0-5]\b|minimal|continu|consider|general|specific/i.test(cell),
		date: (cell) => sessionOfDate(cell, reference.sessions) > 0,
		paragraph: (cell) => /^\D{0,6}\d{1,3}(?:\.\d{1,3})*\.?$/.test(cell)
	};

	for (const [field, pattern] of HEADINGS) {
		const fits = FITS[field];
		const at = [...free].find(
			(i) =>
				pattern.test(foldName(sheet.labels[i] ?? '')) &&
				(!fits ||
					(values[i] ?? []).length === 0 ||
					share(i, fits) >= ENOUGH ||
					(field === 'response' && NAMED_RESPONSE.test(foldName(sheet.labels[i] ?? ''))))
		);
		if (at !== undefined && columns[field] === undefined) take(field, at);
	}

	const best = (score: (at: number) => number, least = ENOUGH) =>
		[...free]
			.map((at) => ({ at, score: score(at) }))
			.filter((one) => one.score >= least)
			.sort((a, b) => b.score - a.score)[0]?.at;
	const different = (at: number) => new Set(values[at]).size;
	// Of two columns of States the one with fewer different values is under review.
	for (const field of ['sur', 'makers'] as const) {
		if (columns[field] !== undefined) continue;
		const fitting = [...free]
			.filter((at) => share(at, names) >= ENOUGH)
			.sort((a, b) => different(a) - different(b));
		const alone = fitting.length === 1 && columns.sur === undefined && columns.makers === undefined;
		const [at] = fitting;
		// A single column whose rows name several States each tells who recommends.
		if (
			at === undefined ||
			(field === 'sur' && alone && (values[at] ?? []).some((cell) => statesOf(cell, find).length > 1))
		)
			continue;
		take(field, at);
	}
	for (const field of ['response', 'date'] as const) {
		const fits = FITS[field];
		const at = columns[field] === undefined && fits ? best((i) => share(i, fits)) : undefined;
		if (at !== undefined) take(field, at);
	}
	if (columns.text === undefined) {
		const bracketed = best((at) =>
			share(at, (cell) => clausesOf(cell, find).clauses.some(({ states }) => states.length > 0))
		);
		const at = bracketed ?? best((i) => average(values[i] ?? []), 40);
		if (at !== undefined) take('text', at);
	}
	if (columns.themes === undefined) {
		const at = best((i) => share(i, (cell) => themesIn(cell, 'auto', isTheme).some(isTheme)));
		if (at !== undefined) take('themes', at);
	}
	if (columns.date !== undefined && columns.session !== undefined) delete columns.date;
	const ordered = Object.fromEntries(
		MAPPED_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]]))
	);
	return {
		columns: ordered,
		fixed: {},
		separators: {},
		sheets: sheet.name === '' ? [] : [sheet.name],
		signature: sheet.signature
	};
}

function average(cells: readonly string[]): number {
	return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}
