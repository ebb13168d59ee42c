import { MAX_ROWS_KEPT, type Reconciliation, type RowSetAside, type UnresolvedName } from '../model/dataset';
import type { Said, Sentence } from '../model/sentence';
import { detach } from './entities';
import { NOTES } from './reasons';

/** Characters of a cell kept in the list of rows set aside, and of all of that list. */
const CELL_KEPT = 32_000;
const LIST_KEPT = 32 * 1024 * 1024;
/** Names that did not resolve beyond this number are counted but not listed. */
const NAMES_KEPT = 1_000;
/** Only the most frequent of them get a suggestion: comparing with all known names takes about a millisecond each. */
const NAMES_COMPARED = 250;

type Role = UnresolvedName['role'];

/** Keeps account of one file while it is read, so that read = loaded + set aside. */
export class Ledger {
	#loaded = 0;
	#setAside = 0;
	#kept = 0;
	#cut = false;
	duplicates = 0;
	/** Recommendations whose action category was estimated from their wording. */
	actionsEstimated = 0;
	readonly #rows: RowSetAside[] = [];
	readonly #unresolved = new Map<string, { name: string; role: Role; rows: number }>();
	readonly notes: Said[] = [];

	load(): void {
		this.#loaded++;
	}

	get loaded(): number {
		return this.#loaded;
	}

	get read(): number {
		return this.#loaded + this.#setAside;
	}

	setAside(line: number, cells: readonly string[], reason: Sentence, column?: string): void {
		this.#setAside++;
		if (this.#rows.length >= MAX_ROWS_KEPT || this.#kept >= LIST_KEPT) return;
		const kept = cells.map((cell) => {
			if (cell.length <= CELL_KEPT) return detach(cell);
			this.#cut = true;
			return detach(`${cell.slice(0, CELL_KEPT)}…`);
		});
		this.#kept += kept.reduce((sum, cell) => sum + cell.length, 0);
		this.#rows.push(
			column === undefined ? { line, reason, cells: kept } : { line, column, reason, cells: kept }
		);
	}

	/** Counts a row in which a name did not resolve. @param name detached from the file's text */
	unresolved(role: Role, name: string): void {
		const key = `${role}\n${name}`;
		const entry = this.#unresolved.get(key);
		if (entry) entry.rows++;
		else this.#unresolved.set(key, { name, role, rows: 1 });
	}

	/** @param nearest finds the most similar known name */
	close(
		file: Pick<Reconciliation, 'file' | 'size' | 'format' | 'formatLabel' | 'encoding'>,
		nearest: (role: Role, name: string) => UnresolvedName['nearest']
	): Reconciliation {
		const names = [...this.#unresolved.values()].sort((a, b) => b.rows - a.rows);
		const notes = [...this.notes];
		if (names.length > NAMES_KEPT) notes.push(NOTES.unresolvedNotListed(names.length - NAMES_KEPT));
		if (this.#rows.length < this.#setAside) notes.push(NOTES.rowsNotListed(this.#rows.length));
		if (this.actionsEstimated > 0) notes.push(NOTES.actionsEstimated(this.actionsEstimated));
		if (this.#cut) notes.push(NOTES.cellsCut(CELL_KEPT));
		return {
			...file,
			read: this.read,
			loaded: this.#loaded,
			setAside: this.#setAside,
			rowsSetAside: this.#rows,
			unresolved: names.slice(0, NAMES_KEPT).map((entry, i) => {
				const suggestion = i < NAMES_COMPARED ? nearest(entry.role, entry.name) : undefined;
				return suggestion ? { ...entry, nearest: suggestion } : entry;
			}),
			duplicates: this.duplicates,
			...(this.actionsEstimated > 0 ? { actionsEstimated: this.actionsEstimated } : {}),
			notes
		};
	}
}
