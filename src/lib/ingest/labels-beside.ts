import { splitCell } from '../model/cell-list';
import { goalLabel } from '../model/scheme';
import { detach } from './entities';
import type { Words } from './words';

/** Cells of a row that say more than its issues: lists, as `joinCell` writes them. */
export interface SaidCells {
	/** Themes as OHCHR and UHRI spell them. */
	originals: string;
	sdgs: string;
	persons: string;
}

/**
 * The labels of a row whose issues stand in one cell and whose original themes, goals and persons in cells of their own. The
 * issues are as the row says: an original theme stands for an issue only where that is among them, and then in its place.
 * @returns `undefined` where there is no room for more labels
 */
export function labelsBeside(
	words: Words,
	{ positions, labels }: { positions: readonly number[]; labels: readonly number[] },
	{ originals, sdgs, persons }: SaidCells
): readonly number[] | undefined {
	if (originals === '' && sdgs === '' && persons === '') return labels;
	const given = splitCell(originals).map((name) => {
		const theme = words.themes.find(name) ?? 0;
		return { name, theme: theme !== 0 && positions.includes(theme) ? theme : 0 };
	});
	const covered = new Set(given.map(({ theme }) => theme));
	const found: (number | undefined)[] = [
		...labels.filter((label) => {
			const { kind, theme } = words.vocabulary.labels[label] ?? { kind: 'issue', theme: 0 };
			return kind !== 'issue' || !covered.has(theme);
		}),
		...given.map(({ name, theme }) => words.label('ohchr', detach(name), theme)),
		...splitCell(sdgs).map((goal) => words.label('sdg', goalName(goal), 0)),
		...splitCell(persons).map((name) => words.label('persons', detach(name), 0))
	];
	const distinct = new Set<number>();
	for (const label of found) {
		if (label === undefined) return undefined;
		distinct.add(label);
	}
	return [...distinct];
}

/** `4`, `SDG 4`, `SDG04` are one goal; what is none stays as it is written. */
function goalName(written: string): string {
	const goal = Number(/^(?:sdg|goal)?\s*0?(\d{1,2})$/i.exec(written)?.[1] ?? 0);
	return goal >= 1 && goal <= 17 ? goalLabel(goal).name : detach(written);
}
