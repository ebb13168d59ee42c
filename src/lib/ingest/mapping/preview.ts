import type { RecommendationColumns } from '../../model/dataset';
import type { Vocabulary } from '../../model/dataset';
import type {
	MappingPreview,
	MappingProfile,
	PreviewRow,
	ResponseWord,
	TableSheet
} from '../../model/mapping';
import type { Reference } from '../../model/reference';
import { RESPONSES } from '../../model/vocabulary';
import { SeenRows } from '../duplicates';
import { Ledger } from '../ledger';
import { foldName } from '../names';
import { parsePosition } from '../ohchr/position';
import { INVALID } from '../values';
import { Words } from '../words';
import { isGuess, MappedRows } from './rows';
import { ROWS_SHOWN } from './table-head';

/** What the first ten rows of a table become by a profile: the reading itself, on these rows. */
export async function previewOf(
	profile: MappingProfile,
	sheet: TableSheet,
	reference: Reference,
	vocabulary: Vocabulary,
	aliases?: ReadonlyMap<string, string>
): Promise<MappingPreview> {
	const words = new Words(reference, vocabulary, aliases);
	const ledger = new Ledger();
	const batches: RecommendationColumns[] = [];
	const rows = new MappedRows(sheet.labels, profile, ledger, {
		words,
		seen: new SeenRows(),
		review: undefined,
		emit: (batch) => Promise.resolve(void batches.push(batch)),
		progress: () => Promise.resolve()
	});
	const shown = sheet.rows.slice(0, ROWS_SHOWN);
	for (const { cells, line } of shown) rows.row(cells, line);
	await rows.flush();
	const closed = ledger.close(
		{ file: '', size: 0, format: '', formatLabel: '', encoding: '' },
		() => undefined
	);
	const read = shown.map(({ line, cells }): PreviewRow => {
		const aside = closed.rowsSetAside.find((row) => row.line === line);
		if (aside) return { line, cells, reason: aside.reason };
		return { line, cells, ...outcomeOf(line, batches, words.vocabulary) };
	});
	return {
		rows: read,
		unknown: closed.unresolved.filter(({ role }) => role !== 'theme').map(({ name }) => name),
		responses: responsesIn(profile, sheet),
		noResponses: hasNoResponses(profile, sheet)
	};
}

/** The words in the column of responses: of all rows where they are few, else of the first. */
function wordsIn({ columns }: MappingProfile, { labels, rows, few }: TableSheet): string[] {
	const at = labels.indexOf(columns.response ?? '');
	if (at < 0) return [];
	return [...new Set([...rows.map(({ cells }) => (cells[at] ?? '').trim()), ...(few?.[at] ?? [])])].filter(
		(word) => word !== ''
	);
}

/** Words for responses, and those of a profile, that only a person can read; each once. */
function responsesIn(profile: MappingProfile, sheet: TableSheet): ResponseWord[] {
	if (profile.columns.response === undefined) return [];
	const found = new Map<string, ResponseWord>();
	for (const word of [...wordsIn(profile, sheet), ...Object.keys(profile.responses ?? {})]) {
		const { code, mixed } = parsePosition(word);
		if ((code === INVALID || isGuess(word)) && !found.has(foldName(word)))
			found.set(foldName(word), { word, mixed });
	}
	return [...found.values()];
}

/** Whether no row would tell a response: no column, an empty one, or words that all say none. */
function hasNoResponses(profile: MappingProfile, sheet: TableSheet): boolean {
	const said = new Map(
		Object.entries(profile.responses ?? {}).map(([word, response]) => [foldName(word), response])
	);
	return wordsIn(profile, sheet).every((word) => {
		const response = said.get(foldName(word));
		if (response !== undefined) return response === 'Unknown';
		const { code, mixed } = parsePosition(word);
		return code === 0 || mixed;
	});
}

type Outcome = Extract<PreviewRow, { sur: string }>;

function outcomeOf(
	line: number,
	batches: readonly RecommendationColumns[],
	{ states, themes }: Vocabulary
): Omit<Outcome, 'line' | 'cells'> {
	const outcome: Omit<Outcome, 'line' | 'cells'> = {
		sur: '',
		makers: [],
		session: 0,
		cycle: 0,
		response: '',
		themes: [],
		texts: []
	};
	const decoder = new TextDecoder();
	for (const batch of batches) {
		for (let i = 0; i < batch.length; i++) {
			if (batch.line[i] !== line) continue;
			outcome.sur = states[batch.sur[i] ?? 0]?.name ?? '';
			outcome.makers.push(states[batch.maker[i] ?? 0]?.name ?? '');
			outcome.session = batch.session[i] ?? 0;
			outcome.cycle = batch.cycle[i] ?? 0;
			outcome.response = RESPONSES[batch.response[i] ?? 0] ?? '';
			outcome.themes = [...batch.themes.subarray(batch.themeOffsets[i], batch.themeOffsets[i + 1])].map(
				(theme) => themes[theme]?.label ?? ''
			);
			const text = decoder.decode(batch.text.subarray(batch.textOffsets[i], batch.textOffsets[i + 1]));
			if (!outcome.texts.includes(text)) outcome.texts.push(text);
		}
	}
	return outcome;
}
