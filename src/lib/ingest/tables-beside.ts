import { MAX_ROWS_KEPT, type Reconciliation } from '../model/dataset';
import type { Said } from '../model/sentence';
import { NOTES } from './reasons';

/**
 * One account of a workbook that holds several tables of ours: rows added up, remarks of all, and of the sheets that were passed over
 * only those that no table was read from.
 * @param accounts the table that gives the file its format first
 * @returns `undefined` where no table had rows
 */
export function oneAccount(accounts: readonly Reconciliation[]): Reconciliation | undefined {
	const [first, ...others] = accounts;
	if (!first || others.length === 0) return first;
	const sum = (pick: (account: Reconciliation) => number) =>
		accounts.reduce((all, account) => all + pick(account), 0);
	const passed = accounts
		.map(({ notes }) => passedIn(notes))
		.reduce((all, one) => all.filter((name) => one.includes(name)));
	return {
		...first,
		read: sum(({ read }) => read),
		loaded: sum(({ loaded }) => loaded),
		setAside: sum(({ setAside }) => setAside),
		duplicates: sum(({ duplicates }) => duplicates),
		rowsSetAside: accounts.flatMap(({ rowsSetAside }) => rowsSetAside).slice(0, MAX_ROWS_KEPT),
		unresolved: accounts.flatMap(({ unresolved }) => unresolved),
		notes: [
			NOTES.tablesTogether(accounts.length),
			...accounts.flatMap(({ notes }) => notes.filter((note) => !isPassed(note))),
			...(passed.length > 0 ? [NOTES.otherSheets(passed)] : [])
		]
	};
}

const isPassed = (note: Said) => typeof note !== 'string' && note.code === 'note_other_sheets';

/** The sheets that a reading passed over. */
function passedIn(notes: readonly Said[]): readonly string[] {
	return notes.flatMap((note) => {
		const names = typeof note !== 'string' && isPassed(note) ? note.values['sheets:all'] : undefined;
		return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
	});
}
