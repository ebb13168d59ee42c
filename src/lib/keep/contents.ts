import type { IpcTables } from '../engine/arrow';
import { OLDEST_TABLES, TABLES_VERSION } from '../engine/schema';
import { ToldError } from '../model/told';
import { say, sentences } from '../model/say';
import type { Sentence } from '../model/sentence';
import { LABEL_KINDS, type Reconciliation, type Vocabulary } from '../model/dataset';
import { KEEP_FIRST, type JoinChoice, type JoinPlan } from '../model/join';

/** Where a source came from: the bundled example, a person's file, or the simulator. */
export const SOURCE_KINDS = ['bundled', 'file', 'simulated'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A source as it is written down, apart from its tables. */
export interface KeptSource {
	id: number;
	/** Names the tables wherever they lie: unique over all sources ever opened. */
	key: string;
	kind: SourceKind;
	citation: string;
	/** ISO 8601. */
	loadedAt: string;
	recommendations: number;
	reconciliation: Reconciliation;
}

/** All that a person opened and decided, but for the tables: JSON throughout. */
export interface Manifest {
	kind: 'demarche-data';
	version: 1;
	/** Version of the engine's tables. */
	tables: number;
	savedAt: string;
	vocabulary: Vocabulary;
	/** In the order of loading. */
	sources: KeptSource[];
	/** The number the next recommendation gets. */
	nextRec: number;
	joins: JoinPlan;
	/** Names a person matched: folded name → ISO3 or theme id. */
	names: [string, string][];
	/** Other edits, by their name; whoever owns one checks it when reading. */
	edits: Record<string, unknown>;
}

/** A data set as it is stored. The bundled example has no tables: the page has them already. */
export interface KeptContents {
	manifest: Manifest;
	/** By the source's key. */
	tables: Map<string, IpcTables[]>;
}

/** Why what is stored cannot be opened. */
export const KEPT = sentences('kept', {
	damaged: say(
		['fault:term'],
		(fault) => `What was stored cannot be opened: ${fault}; open the files themselves again.`
	),
	gone: say([], () => 'What was stored on this device is gone; open the files again.'),
	tables: say([], () => 'The tables of a stored source are missing; open the files themselves again.'),
	tooLarge: say(['file:quoted'], (file) => `${file} is larger than any data file needs; it was not opened.`),
	noRoom: say(
		[],
		() =>
			'This browser would not store the data, there being no room left for them; save them to a file before you close the page.'
	),
	notStored: say(
		[],
		() =>
			'This browser would not store the data (a private window, perhaps); save them to a file before you close the page.'
	),
	older: say(
		[],
		() => 'What was stored goes with an older bundled example and cannot be opened; open your files again.'
	),
	unopened: say(
		['file:quoted', 'fault:term'],
		(file, fault) => `${file} cannot be opened: ${fault}; save it again where it was made.`
	),
	alone: say(
		['file:quoted'],
		(file) => `${file} holds a whole data set; open it by itself, without other files.`
	)
});

/** What is wrong with it, as part of a sentence. */
export const KEPT_FAULTS = sentences('fault', {
	notOurs: say([], () => 'it is no data file of Demarche'),
	version: say([], () => 'it was written by another version of Demarche'),
	manifest: say([], () => 'its list of contents breaks off or is damaged'),
	part: say(['part:quoted'], (part) => `${part} in it is damaged`),
	twice: say([], () => 'it names one source twice'),
	rows: say([], () => 'its rows read are not rows loaded + rows set aside'),
	recommendations: say([], () => 'a source has not the recommendations it says it has')
});

/** What is stored cannot be opened. */
export class KeptError extends ToldError {
	override readonly name = 'KeptError';
}

const MOST = 65_536;

/**
 * Holds a vocabulary to the one that the bundled example was numbered by.
 * @throws KeptError where the example's words have changed since
 */
export function needExample(vocabulary: Vocabulary, example: Vocabulary): void {
	const words = ({ states, themes, documents, labels }: Vocabulary) => [
		states.map(({ iso3 }) => iso3),
		themes.map(({ id }) => id),
		documents,
		labels.map(({ kind, name }) => `${kind} ${name}`)
	];
	const all = words(vocabulary);
	const begins = words(example).every((own, list) => own.every((word, at) => all[list]?.[at] === word));
	if (!begins) throw new KeptError(KEPT.older());
}

/**
 * Checks what was read from a file or from the browser's storage.
 * @throws KeptError
 */
export function readManifest(given: unknown): Manifest {
	const found = record(given, KEPT_FAULTS.notOurs());
	need(found.kind === 'demarche-data', KEPT_FAULTS.notOurs());
	need(found.version === 1 && isKnown(found.tables), KEPT_FAULTS.version());
	const vocabulary = readVocabulary(found.vocabulary);
	const sources = list(found.sources, 'sources').map(readSource);
	need(new Set(sources.map(({ id }) => id)).size === sources.length, KEPT_FAULTS.twice());
	need(new Set(sources.map(({ key }) => key)).size === sources.length, KEPT_FAULTS.twice());
	need(sources.filter(({ kind }) => kind === 'bundled').length < 2, KEPT_FAULTS.twice());
	return {
		kind: 'demarche-data',
		version: 1,
		tables: TABLES_VERSION,
		savedAt: text(found.savedAt, 'savedAt'),
		vocabulary,
		sources,
		nextRec: whole(found.nextRec, 2 ** 32 - 1, 'nextRec'),
		joins: readPlan(found.joins),
		names: list(found.names, 'names').map((pair) => {
			const [name, id] = list(pair, 'names');
			return [text(name, 'names'), text(id, 'names')];
		}),
		edits: record(found.edits, KEPT_FAULTS.part('edits'))
	};
}

const isKnown = (tables: unknown): boolean =>
	typeof tables === 'number' && tables >= OLDEST_TABLES && tables <= TABLES_VERSION;

function readVocabulary(given: unknown): Vocabulary {
	const found = record(given, KEPT_FAULTS.part('vocabulary'));
	const states = list(found.states, 'states').map((entry) => {
		const state = record(entry, KEPT_FAULTS.part('states'));
		for (const key of ['iso3', 'name', 'officialName', 'group', 'subregion', 'capital'])
			text(state[key], key);
		for (const key of ['otherNames', 'memberships', 'landNeighbours', 'seaNeighbours'])
			for (const name of list(state[key], key)) text(name, key);
		for (const key of ['latitude', 'longitude'])
			need(state[key] === null || Number.isFinite(state[key]), KEPT_FAULTS.part(key));
		return entry;
	});
	const themes = list(found.themes, 'themes').map((entry) => {
		const theme = record(entry, KEPT_FAULTS.part('themes'));
		for (const key of ['id', 'name', 'label', 'family']) text(theme[key], key);
		return entry;
	});
	const documents = list(found.documents, 'documents').map((title) => text(title, 'documents'));
	const labels = list(found.labels, 'labels').map((entry) => {
		const label = record(entry, KEPT_FAULTS.part('labels'));
		need(
			LABEL_KINDS.some((kind) => kind === label.kind),
			KEPT_FAULTS.part('labels')
		);
		for (const key of ['id', 'name']) text(label[key], key);
		whole(label.theme, themes.length - 1, 'theme');
		return entry;
	});
	need(labels.length <= MOST, KEPT_FAULTS.part('vocabulary'));
	for (const words of [states, themes, documents])
		need(words.length > 0 && words.length <= MOST, KEPT_FAULTS.part('vocabulary'));
	return { states, themes, documents, labels } as Vocabulary;
}

function readSource(given: unknown): KeptSource {
	const found = record(given, KEPT_FAULTS.part('sources'));
	const kind = SOURCE_KINDS.find((known) => known === found.kind);
	need(kind !== undefined, KEPT_FAULTS.part('kind'));
	need(typeof found.key === 'string' && /^[a-z0-9-]{1,64}$/.test(found.key), KEPT_FAULTS.part('key'));
	const loadedAt = text(found.loadedAt, 'loadedAt');
	need(!Number.isNaN(Date.parse(loadedAt)), KEPT_FAULTS.part('loadedAt'));
	return {
		id: whole(found.id, MOST - 1, 'id'),
		key: found.key as string,
		kind: kind as SourceKind,
		citation: text(found.citation, 'citation'),
		loadedAt,
		recommendations: whole(found.recommendations, 2 ** 32 - 1, 'recommendations'),
		reconciliation: readReconciliation(found.reconciliation)
	};
}

function readReconciliation(given: unknown): Reconciliation {
	const found = record(given, KEPT_FAULTS.part('reconciliation'));
	for (const key of ['file', 'format', 'formatLabel', 'encoding']) text(found[key], key);
	for (const key of ['size', 'read', 'loaded', 'setAside', 'duplicates'])
		whole(found[key], Number.MAX_SAFE_INTEGER, key);
	need(found.read === (found.loaded as number) + (found.setAside as number), KEPT_FAULTS.rows());
	for (const key of ['paragraphs', 'paragraphsSupported', 'paragraphsNoted'])
		if (found[key] !== undefined) whole(found[key], Number.MAX_SAFE_INTEGER, key);
	for (const note of list(found.notes, 'notes')) said(note, 'notes');
	for (const entry of list(found.rowsSetAside, 'rowsSetAside')) {
		const row = record(entry, KEPT_FAULTS.part('rowsSetAside'));
		whole(row.line, Number.MAX_SAFE_INTEGER, 'line');
		said(row.reason, 'reason');
		if (row.column !== undefined) text(row.column, 'column');
		for (const cell of list(row.cells, 'cells')) text(cell, 'cells');
	}
	for (const entry of list(found.unresolved, 'unresolved')) {
		const name = record(entry, KEPT_FAULTS.part('unresolved'));
		text(name.name, 'name');
		text(name.role, 'role');
		whole(name.rows, Number.MAX_SAFE_INTEGER, 'rows');
		if (name.nearest !== undefined) {
			const nearest = record(name.nearest, KEPT_FAULTS.part('unresolved'));
			text(nearest.id, 'id');
			text(nearest.name, 'name');
			need(Number.isFinite(nearest.likeness), KEPT_FAULTS.part('unresolved'));
		}
	}
	return given as Reconciliation;
}

function readPlan(given: unknown): JoinPlan {
	const found = record(given, KEPT_FAULTS.part('joins'));
	const reviews = Object.entries(record(found.reviews, KEPT_FAULTS.part('joins')));
	return {
		rule: readChoice(found.rule),
		reviews: Object.fromEntries(reviews.map(([key, choice]) => [key, readChoice(choice)]))
	};
}

function readChoice(given: unknown): JoinChoice {
	const { how, source } = record(given, KEPT_FAULTS.part('joins'));
	if (how === 'keep') return { how, source: whole(source, MOST - 1, 'source') };
	if (how === 'merge' || how === 'both') return { how };
	need(how === 'keep-first', KEPT_FAULTS.part('joins'));
	return KEEP_FIRST.rule;
}

function need(holds: boolean, what: Sentence): asserts holds {
	if (!holds) throw new KeptError(KEPT.damaged(what));
}

function record(value: unknown, what: Sentence): Record<string, unknown> {
	need(typeof value === 'object' && value !== null && !Array.isArray(value), what);
	return value as Record<string, unknown>;
}

function list(value: unknown, what: string): unknown[] {
	need(Array.isArray(value), KEPT_FAULTS.part(what));
	return value as unknown[];
}

function text(value: unknown, what: string): string {
	need(typeof value === 'string', KEPT_FAULTS.part(what));
	return value as string;
}

/** A sentence, or the text that stood in its place before sentences were data. */
function said(value: unknown, what: string): void {
	if (typeof value === 'string') return;
	const { code, values, english } = record(value, KEPT_FAULTS.part(what));
	text(code, what);
	text(english, what);
	for (const part of Object.values(record(values, KEPT_FAULTS.part(what)))) {
		for (const one of Array.isArray(part) ? (part as unknown[]) : [part]) {
			if (typeof one === 'object') said(one, what);
			else need(typeof one === 'string' || Number.isFinite(one), KEPT_FAULTS.part(what));
		}
	}
}

function whole(value: unknown, most: number, what: string): number {
	need(
		Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most,
		KEPT_FAULTS.part(what)
	);
	return value as number;
}
