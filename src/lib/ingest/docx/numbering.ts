import type { Archive } from '../zip/archive';
import { readXml } from '../xml/read-xml';
import { isWord } from './namespace';

interface Level {
	start: number;
	format: string;
	/** Such as `%1.%2.`: the counters of the levels. */
	text: string;
}
/** Where a paragraph stands in a list. */
export interface ListPlace {
	list: string;
	level: number;
}

/** The numbers that Word puts before paragraphs and that stand nowhere in their text. */
export class Numbering {
	/** Levels by list (`w:num`). */
	readonly #lists = new Map<string, { counters: string; levels: Map<number, Level> }>();
	/** The list a paragraph style brings along. */
	readonly #styles = new Map<string, ListPlace>();
	readonly #counts = new Map<string, number[]>();

	/** Reads what the document says on lists and styles; the parts may be missing. */
	static async read(archive: Archive, numberingPart?: string, stylesPart?: string): Promise<Numbering> {
		const numbering = new Numbering();
		if (numberingPart !== undefined && archive.has(numberingPart))
			await numbering.#readLists(archive, numberingPart);
		if (stylesPart !== undefined && archive.has(stylesPart)) await numbering.#readStyles(archive, stylesPart);
		return numbering;
	}

	/**
	 * The number of the next paragraph, `''` where it has none. To be asked in the order of the document.
	 * @param place what the paragraph itself says; a list `0` says none
	 */
	next(style: string | undefined, place: Partial<ListPlace>): string {
		const ofStyle = style === undefined ? undefined : this.#styles.get(style);
		const list = this.#lists.get(place.list ?? ofStyle?.list ?? '');
		if (!list) return '';
		const at = place.level ?? ofStyle?.level ?? 0;
		const level = list.levels.get(at);
		if (!level) return '';
		const counts = this.#counts.get(list.counters) ?? [];
		this.#counts.set(list.counters, counts);
		counts.length = Math.min(counts.length, at + 1);
		counts[at] = (counts[at] ?? level.start - 1) + 1;
		if (level.format !== 'decimal') return '';
		return level.text
			.replace(/%([1-9])/g, (_, digit: string) => {
				const above = Number(digit) - 1;
				return String(counts[above] ?? list.levels.get(above)?.start ?? 1);
			})
			.trim();
	}

	async #readLists(archive: Archive, part: string): Promise<void> {
		const abstract = new Map<string, Map<number, Level>>();
		let levels: Map<number, Level> | undefined;
		let level: Level | undefined;
		let num: string | undefined;
		await readXml(archive.read(part), {
			open: (name, attribute, space) => {
				if (!isWord(space)) return;
				const value = attribute('val') ?? '';
				if (name === 'abstractNum')
					abstract.set(attribute('abstractNumId') ?? '', (levels = new Map<number, Level>()));
				else if (name === 'lvl' && num === undefined) {
					level = { start: 1, format: 'decimal', text: '' };
					levels?.set(Number(attribute('ilvl')), level);
				} else if (name === 'start' && level) level.start = Number(value) || 0;
				else if (name === 'numFmt' && level) level.format = value;
				else if (name === 'lvlText' && level) level.text = value;
				else if (name === 'num') num = attribute('numId');
				else if (name === 'abstractNumId' && num !== undefined) {
					this.#lists.set(num, { counters: value, levels: abstract.get(value) ?? new Map<number, Level>() });
				}
			},
			text() {},
			close(name) {
				if (name === 'lvl') level = undefined;
				if (name === 'num') num = undefined;
			}
		});
	}

	async #readStyles(archive: Archive, part: string): Promise<void> {
		let style: string | undefined;
		await readXml(archive.read(part), {
			open: (name, attribute, space) => {
				if (!isWord(space)) return;
				if (name === 'style') style = attribute('styleId');
				if (style === undefined || (name !== 'numId' && name !== 'ilvl')) return;
				const place = this.#styles.get(style) ?? { list: '', level: 0 };
				if (name === 'numId') place.list = attribute('val') ?? '';
				else place.level = Number(attribute('val')) || 0;
				this.#styles.set(style, place);
			},
			text() {},
			close(name) {
				if (name === 'style') style = undefined;
			}
		});
	}
}
