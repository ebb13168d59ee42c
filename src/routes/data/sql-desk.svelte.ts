import { tables, type TableOfEngine } from '$lib/analysis/tables';
import type { Columns, Value } from '$lib/engine/columns';
import { QueryError } from '$lib/engine/errors';
import { m } from '$lib/i18n';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Workbench } from '$lib/state/workbench.svelte';

/** Rows of an answer at most, on screen and in its file. */
export const MOST_ROWS = 10_000;

/** An answer, and whether it has more rows than are shown. */
export interface SqlAnswer {
	columns: { key: string; label: string; numeric: boolean }[];
	rows: Record<string, Value>[];
	more: boolean;
}

/** Words that begin a statement which changes or sets something. */
const CHANGES =
	/^\s*(?:insert|update|delete|drop|create|alter|truncate|merge|copy|export|import|attach|detach|use|set|reset|pragma|call|load|install|begin|commit|rollback|vacuum|checkpoint|prepare|execute|deallocate)\b/i;

/** Asks what a person wrote. Create it while a component initialises. */
export class SqlDesk {
	readonly #workbench: Workbench;
	readonly #tables: LiveQuery<TableOfEngine>;
	#stop: AbortController | undefined;
	#busy = $state(false);
	#answer = $state.raw<SqlAnswer | undefined>();
	#trouble = $state<string | undefined>();
	#said = $state('');

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
		this.#tables = new LiveQuery(workbench, tables);
	}

	get tables(): readonly TableOfEngine[] {
		return this.#tables.rows ?? [];
	}

	get busy(): boolean {
		return this.#busy;
	}

	get answer(): SqlAnswer | undefined {
		return this.#answer;
	}

	/** One sentence where it could not be answered. */
	get trouble(): string | undefined {
		return this.#trouble;
	}

	/** What was done last, for those who do not see it. */
	get said(): string {
		return this.#said;
	}

	async run(text: string): Promise<void> {
		if (this.#busy) return;
		this.#trouble = undefined;
		this.#answer = undefined;
		this.#said = '';
		if (text.trim() === '') {
			this.#trouble = m.sql_empty();
			return;
		}
		this.#busy = true;
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		try {
			const found = await this.#workbench.engine.written(text, { most: MOST_ROWS + 1, signal });
			this.#answer = answerOf(found);
			const { rows, more } = this.#answer;
			this.#said = more ? m.sql_more({ count: MOST_ROWS }) : m.sql_answered({ count: rows.length });
		} catch (error) {
			if (signal.aborted) this.#said = m.sql_cancelled();
			else this.#trouble = sentenceOf(error, text);
		} finally {
			this.#busy = false;
		}
	}

	cancel(): void {
		this.#stop?.abort();
	}
}

function answerOf(found: Columns): SqlAnswer {
	const rows = found.rows<Record<string, Value>>();
	return {
		columns: found.names.map((key) => ({
			key,
			label: key,
			numeric:
				rows.some((row) => typeof row[key] === 'number') && rows.every((row) => typeof row[key] !== 'string')
		})),
		rows: rows.slice(0, MOST_ROWS),
		more: rows.length > MOST_ROWS
	};
}

function sentenceOf(error: unknown, text: string): string {
	const said = error instanceof Error ? error.message : String(error);
	if (!(error instanceof QueryError)) return m.sql_failed({ said });
	if (CHANGES.test(text)) return m.sql_changes();
	if (/multiple statements|more than one statement/i.test(said) || /;\s*\S/.test(text))
		return m.sql_several();
	const [, kind = '', rest = said] = /^(\w+) Error:\s*([\s\S]*)$/.exec(said) ?? [];
	const plain = (rest.split(/\n/)[0] ?? '').trim().replace(/[.!]$/, '');
	switch (kind) {
		case 'Parser':
			return m.sql_not_read({ said: plain });
		case 'Catalog':
		case 'Binder':
			return m.sql_not_found({ said: plain });
		default:
			return m.sql_failed({ said: plain });
	}
}
