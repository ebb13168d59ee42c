/**
 * The assignment of the largest total weight: each row to one column at most, each column to one row at most; a weight of 0
 * or less is never assigned. The Hungarian method with potentials (Kuhn 1955, Munkres 1957), in O(rows² · columns). The
 * same weights always give the same assignment.
 * @param weights by row and column, all rows of the same length
 * @returns by row the column, or -1
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
	const rows = weights.length;
	const real = weights[0]?.length ?? 0;
	if (real === 0) return weights.map(() => -1);
	// A column of its own, of weight 0, for each row that stays alone.
	const columns = real + rows;
	const cost = (row: number, column: number) =>
		column < real ? -Math.max(0, weights[row]?.[column] ?? 0) : 0;
	const rowOf = new Int32Array(columns + 1).fill(-1);
	const rowPotential = new Float64Array(rows);
	const columnPotential = new Float64Array(columns + 1);
	for (let start = 0; start < rows; start++) {
		const before = new Int32Array(columns + 1).fill(columns);
		const least = new Float64Array(columns + 1).fill(Infinity);
		const seen = new Uint8Array(columns + 1);
		let column = columns;
		rowOf[columns] = start;
		do {
			seen[column] = 1;
			const row = rowOf[column] ?? 0;
			let [step, next] = [Infinity, columns];
			for (let to = 0; to < columns; to++) {
				if (seen[to]) continue;
				const reduced = cost(row, to) - (rowPotential[row] ?? 0) - (columnPotential[to] ?? 0);
				if (reduced < (least[to] ?? 0)) {
					least[to] = reduced;
					before[to] = column;
				}
				if ((least[to] ?? 0) < step) [step, next] = [least[to] ?? 0, to];
			}
			for (let to = 0; to <= columns; to++) {
				if (seen[to]) {
					const there = rowOf[to] ?? 0;
					rowPotential[there] = (rowPotential[there] ?? 0) + step;
					columnPotential[to] = (columnPotential[to] ?? 0) - step;
				} else least[to] = (least[to] ?? 0) - step;
			}
			column = next;
		} while ((rowOf[column] ?? -1) !== -1);
		while (column !== columns) {
			const from = before[column] ?? columns;
			rowOf[column] = rowOf[from] ?? -1;
			column = from;
		}
		rowOf[columns] = -1;
	}
	const assigned = weights.map(() => -1);
	for (let column = 0; column < real; column++) {
		const row = rowOf[column] ?? -1;
		if (row >= 0 && (weights[row]?.[column] ?? 0) > 0) assigned[row] = column;
	}
	return assigned;
}
