import type { Sentence } from '../../model/sentence';
import type { Theme } from '../../model/reference';
import { NO_THEME, UNCLASSIFIED_FAMILY } from '../../model/vocabulary';
import { cleanCell, detach, type CleaningTally } from '../entities';
import type { Ledger } from '../ledger';
import { NOTES, REASONS } from '../reasons';
import { tabular, type Header, type RowSink } from '../tabular';
import { MOST_WORDS, type Words } from '../words';

const COLUMNS = {
	theme: { heading: 'theme', required: true },
	name: { heading: 'name', required: true },
	label: { heading: 'label' },
	family: { heading: 'family' }
};
type Key = keyof typeof COLUMNS;

/** Our own table of themes: adds to the reference, or overrides the cells it fills in. */
export const canonicalThemes = tabular<Key>({
	id: 'canonical-themes',
	label: 'Themes, canonical table',
	stage: 'vocabulary',
	columns: COLUMNS,
	sink: (header, ledger, context) => new ThemeSink(header, ledger, context.words)
});

class ThemeSink implements RowSink {
	readonly full = false;
	readonly #tally: CleaningTally = { entities: 0 };
	#added = 0;
	#changed = 0;

	constructor(
		readonly header: Header<Key>,
		readonly ledger: Ledger,
		readonly words: Words
	) {}

	row(cells: readonly string[], line: number): void {
		const fault = this.#read(cells);
		if (fault) this.ledger.setAside(line, cells, ...fault);
		else this.ledger.load();
	}

	async flush(): Promise<void> {}

	finish(): void {
		this.ledger.notes.push(NOTES.themesRead(this.#added, this.#changed));
		if (this.#tally.entities > 0) this.ledger.notes.push(NOTES.entities(this.#tally.entities));
	}

	#read(cells: readonly string[]): [reason: Sentence, column: string] | undefined {
		const { at, heading } = this.header;
		const cell = (key: Key) => detach(cleanCell(cells[at[key]] ?? '', this.#tally));
		const { themes } = this.words.vocabulary;

		const id = cell('theme');
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [REASONS.slug(heading.theme, id), heading.theme];
		if (id === NO_THEME) return [REASONS.reservedTheme(heading.theme), heading.theme];
		const name = cell('name');
		if (name === '') return [REASONS.missing(heading.name), heading.name];
		const position = themes.findIndex((theme) => theme.id === id);
		for (const key of ['theme', 'name', 'label'] as const) {
			const owner = cell(key) === '' ? undefined : this.words.themes.find(cell(key));
			if (owner !== undefined && owner !== position) {
				return [REASONS.nameTaken(heading[key], cell(key), (themes[owner] as Theme).name), heading[key]];
			}
		}
		if (position < 0 && themes.length > MOST_WORDS)
			return [REASONS.vocabularyFull(heading.theme), heading.theme];

		const known = themes[position];
		const theme: Theme = {
			id,
			name,
			label: cell('label') || known?.label || name,
			family: cell('family') || known?.family || UNCLASSIFIED_FAMILY
		};
		if (known) {
			themes[position] = theme;
			this.words.themes.index(theme, position);
			this.#changed++;
		} else {
			this.words.themes.index(theme, themes.push(theme) - 1);
			this.#added++;
		}
		this.words.declareTheme(id);
		return undefined;
	}
}
