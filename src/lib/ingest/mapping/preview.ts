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
import { MappedRows } from './rows';
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
		responses: responsesIn(profile, sheet)
	};
}

/** Words of the rows at hand, and of a profile, that only a person can read as a response; each once. */
function responsesIn(
	{ columns, responses = {} }: MappingProfile,
	{ labels, rows }: TableSheet
): ResponseWord[] {
	const at = labels.indexOf(columns.response ?? '');
	if (at < 0) return [];
	const found = new Map<string, ResponseWord>();
	for (const word of [...rows.map(({ cells }) => (cells[at] ?? '').trim()), ...Object.keys(responses)]) {
		const { code, mixed } = parsePosition(word);
		if (word !== '' && code === INVALID && !found.has(foldName(word)))
			found.set(foldName(word), { word, mixed });
	}
	return [...found.values()];
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
