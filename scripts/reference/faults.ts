/** What is wrong with the bundled tables, one sentence each. */
export const faults: string[] = [];

/** Notes a fault unless something holds. */
export function expect(holds: boolean, sentence: string): void {
	if (!holds) faults.push(sentence);
}

/** Reports values that stand twice in a column that identifies the row. */
export function expectUnique(where: string, values: string[]): void {
	const seen = new Set<string>();
	for (const value of values) {
		expect(value !== '', `${where} is empty in one row.`);
		expect(!seen.has(value), `${where} has "${value}" twice.`);
		seen.add(value);
	}
}

/** Whether a cell holds a whole number from one to another. */
export function isWhole(cell: string | undefined, from: number, to: number): boolean {
	return /^\d+$/.test(cell ?? '') && Number(cell) >= from && Number(cell) <= to;
}

/** Counts one more of a key. */
export function count(table: Map<string, number>, key: string): void {
	table.set(key, (table.get(key) ?? 0) + 1);
}

/** Reports every key whose count is not the same on both sides. */
export function expectSameCounts(
	where: string,
	ours: Map<string, number>,
	theirs: Map<string, number>
): void {
	for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
		const [left, right] = [ours.get(key) ?? 0, theirs.get(key) ?? 0];
		expect(left === right, `${where}: ${key} counts ${left}, the exports ${right}.`);
	}
}
