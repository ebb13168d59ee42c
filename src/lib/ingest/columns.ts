import type { RecommendationColumns } from '../model/dataset';

/** Rows of a full batch. */
export const BATCH_ROWS = 65_536;
/** A batch with this much text is handed out before it is full. Bytes. */
const BATCH_TEXT = 64 * 1024 * 1024;

/** One recommendation on its way into the columns; positions and codes as in `RecommendationColumns`. */
export interface RecommendationRow {
	line: number;
	sur: number;
	maker: number;
	session: number;
	cycle: number;
	response: number;
	action: number;
	/** Whether `action` was estimated from the wording. */
	estimated: boolean;
	document: number;
	duplicate: boolean;
	themes: readonly number[];
	/** Positions in `Vocabulary.labels`. */
	labels: readonly number[];
	text: string;
	paragraph: string;
	positionSource: string;
}

/** Collects recommendations in typed arrays that are cut to size when a batch is taken. */
export class ColumnsBuilder {
	#length = 0;
	readonly #line = new Uint32Array(BATCH_ROWS);
	readonly #sur = new Uint16Array(BATCH_ROWS);
	readonly #maker = new Uint16Array(BATCH_ROWS);
	readonly #session = new Uint8Array(BATCH_ROWS);
	readonly #cycle = new Uint8Array(BATCH_ROWS);
	readonly #response = new Uint8Array(BATCH_ROWS);
	readonly #action = new Uint8Array(BATCH_ROWS);
	readonly #estimated = new Uint8Array(BATCH_ROWS);
	readonly #document = new Uint16Array(BATCH_ROWS);
	readonly #duplicate = new Uint8Array(BATCH_ROWS);
	readonly #themes = new ListColumn();
	readonly #labels = new ListColumn();
	readonly #text = new TextColumn();
	readonly #paragraph = new TextColumn();
	readonly #positionSource = new TextColumn();

	get length(): number {
		return this.#length;
	}

	/** Whether a batch has to be taken before the next row. */
	get full(): boolean {
		return this.#length === BATCH_ROWS || this.#text.bytes >= BATCH_TEXT;
	}

	add(row: RecommendationRow): void {
		const i = this.#length++;
		this.#line[i] = row.line;
		this.#sur[i] = row.sur;
		this.#maker[i] = row.maker;
		this.#session[i] = row.session;
		this.#cycle[i] = row.cycle;
		this.#response[i] = row.response;
		this.#action[i] = row.action;
		this.#estimated[i] = row.estimated ? 1 : 0;
		this.#document[i] = row.document;
		this.#duplicate[i] = row.duplicate ? 1 : 0;
		this.#themes.add(i, row.themes);
		this.#labels.add(i, row.labels);
		this.#text.add(i, row.text);
		this.#paragraph.add(i, row.paragraph);
		this.#positionSource.add(i, row.positionSource);
	}

	/** The rows collected, as arrays of their own, and an empty builder. */
	take(): RecommendationColumns {
		const length = this.#length;
		const [themeOffsets, themes] = this.#themes.take(length);
		const [labelOffsets, labels] = this.#labels.take(length);
		const [textOffsets, text] = this.#text.take(length);
		const [paragraphOffsets, paragraph] = this.#paragraph.take(length);
		const [positionSourceOffsets, positionSource] = this.#positionSource.take(length);
		this.#length = 0;
		return {
			length,
			line: this.#line.slice(0, length),
			sur: this.#sur.slice(0, length),
			maker: this.#maker.slice(0, length),
			session: this.#session.slice(0, length),
			cycle: this.#cycle.slice(0, length),
			response: this.#response.slice(0, length),
			action: this.#action.slice(0, length),
			estimated: this.#estimated.slice(0, length),
			document: this.#document.slice(0, length),
			duplicate: this.#duplicate.slice(0, length),
			themeOffsets,
			themes,
			labelOffsets,
			labels,
			textOffsets,
			text,
			paragraphOffsets,
			paragraph,
			positionSourceOffsets,
			positionSource
		};
	}
}

/** Lists of positions end to end. */
class ListColumn {
	readonly #offsets = new Uint32Array(BATCH_ROWS + 1);
	#values = new Uint16Array(BATCH_ROWS * 2);

	add(row: number, values: readonly number[]): void {
		const start = this.#offsets[row] as number;
		const end = start + values.length;
		if (end > this.#values.length) {
			const grown = new Uint16Array(Math.max(end, this.#values.length * 2));
			grown.set(this.#values);
			this.#values = grown;
		}
		for (let i = 0; i < values.length; i++) this.#values[start + i] = values[i] as number;
		this.#offsets[row + 1] = end;
	}

	take(rows: number): [offsets: Uint32Array, values: Uint16Array] {
		return [this.#offsets.slice(0, rows + 1), this.#values.slice(0, this.#offsets[rows])];
	}
}

/** Texts end to end as UTF-8. */
class TextColumn {
	readonly #encoder = new TextEncoder();
	readonly #offsets = new Int32Array(BATCH_ROWS + 1);
	#buffer = new Uint8Array(65_536);
	bytes = 0;

	add(row: number, text: string): void {
		if (text !== '') {
			const most = this.bytes + text.length * 3;
			if (most > this.#buffer.length) {
				const grown = new Uint8Array(Math.max(most, this.#buffer.length * 2));
				grown.set(this.#buffer.subarray(0, this.bytes));
				this.#buffer = grown;
			}
			this.bytes += this.#encoder.encodeInto(text, this.#buffer.subarray(this.bytes)).written;
		}
		this.#offsets[row + 1] = this.bytes;
	}

	take(rows: number): [offsets: Int32Array, bytes: Uint8Array] {
		const taken: [Int32Array, Uint8Array] = [
			this.#offsets.slice(0, rows + 1),
			this.#buffer.slice(0, this.bytes)
		];
		this.bytes = 0;
		return taken;
	}
}
