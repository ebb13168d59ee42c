import { byCode, clean } from './numbers';
import type { FlowRow, SankeyColumn } from './types';

/** The id of the node that gathers the rest of a column. No id of the field is a single "…". */
export const OTHERS = '…';

/** What the rest of a column is called: by its own name where it is one alone, since "1 others" is nobody. */
export function othersName(labels: readonly string[], words = '+{count}'): string {
	const [lone] = labels;
	return labels.length === 1 && lone !== undefined ? lone : words.replace('{count}', String(labels.length));
}

/** The node of an id in a column: the same id in two columns is two nodes. */
export function columnKey(column: number, id: string): string {
	return `${column}:${id}`;
}

export interface ColumnPlan {
	/** Ids that stand on their own, and OTHERS, in order from above. */
	order: string[];
	/** Id → the id it is shown under. */
	shownAs: (id: string) => string;
}

/** What each node of each column sums to; where what comes in and what goes out differ, the larger. */
export function columnValues(columns: number, rows: readonly FlowRow[]): Map<string, number>[] {
	const incoming = Array.from({ length: columns }, () => new Map<string, number>());
	const outgoing = Array.from({ length: columns }, () => new Map<string, number>());
	const add = (map: Map<string, number> | undefined, id: string, value: number): void => {
		map?.set(id, (map.get(id) ?? 0) + value);
	};
	for (const row of rows) {
		add(outgoing[row.step], row.from, row.value);
		if (row.to !== null) add(incoming[row.step + 1], row.to, row.value);
	}
	return outgoing.map((out, index) => {
		const values = new Map<string, number>();
		for (const [id, value] of [...(incoming[index] ?? []), ...out])
			values.set(id, Math.max(values.get(id) ?? 0, value));
		for (const [id, value] of values) values.set(id, clean(value));
		return values;
	});
}

/**
 * Checks rows against columns: steps that exist, values that are numbers, and the same total in every gap.
 * @throws Error in one plain sentence
 */
export function checkRows(columns: readonly SankeyColumn[], rows: readonly FlowRow[]): void {
	const last = Math.max(0, columns.length - 2);
	const totals = new Map<number, number>();
	for (const row of rows) {
		if (!Number.isInteger(row.step) || row.step < 0 || row.step > last || columns.length === 0)
			throw new Error(
				`A flow names the step ${row.step}, but with ${columns.length} columns steps run from 0 to ${last}.`
			);
		if ((row.to === null) !== (columns.length === 1))
			throw new Error(
				columns.length === 1
					? `With one column a flow goes nowhere: ${row.from} must have null as its end.`
					: `The flow from ${row.from} at step ${row.step} has no end; null is for a single column.`
			);
		if (!(row.value >= 0) || !Number.isFinite(row.value))
			throw new Error(
				`The flow from ${row.from} to ${row.to} has the value ${row.value}; it must be a number of at least 0.`
			);
		totals.set(row.step, (totals.get(row.step) ?? 0) + row.value);
	}
	const [first, ...rest] = [...totals.values()];
	for (const total of rest)
		if (Math.abs(total - (first ?? 0)) > 1e-6 * Math.max(1, total, first ?? 0))
			throw new Error(
				`The flows carry ${[...totals]
					.sort((a, b) => a[0] - b[0])
					.map(([, value]) => clean(value))
					.join(', ')} from column to column; every step must carry the same total.`
			);
}

/**
 * Decides for every column what is gathered and in which order the nodes stand: the order asked for, or the one that
 * a few sweeps over the flows find to cross least. OTHERS stands last.
 */
export function planColumns(
	columns: readonly SankeyColumn[],
	rows: readonly FlowRow[],
	keep: ReadonlySet<string>
): ColumnPlan[] {
	const values = columnValues(columns.length, rows);
	const plans = columns.map((column, index): ColumnPlan => {
		const here = [...(values[index] ?? [])].filter(([, value]) => value > 0);
		const ranked = here
			.sort((a, b) => Number(keep.has(b[0])) - Number(keep.has(a[0])) || b[1] - a[1] || byCode(a[0], b[0]))
			.map(([id]) => id);
		const top = Math.max(column.top ?? Infinity, ranked.filter((id) => keep.has(id)).length);
		const own = ranked
			.slice(0, top)
			.sort((a, b) => (values[index]?.get(b) ?? 0) - (values[index]?.get(a) ?? 0) || byCode(a, b));
		const shown = new Set(own);
		const hint = new Map((column.order ?? []).map((id, position) => [id, position]));
		const order = own.sort((a, b) => (hint.get(a) ?? Infinity) - (hint.get(b) ?? Infinity) || 0);
		if (ranked.length > shown.size) order.push(OTHERS);
		return { order, shownAs: (id) => (shown.has(id) ? id : OTHERS) };
	});
	uncross(columns, rows, plans);
	return plans;
}

/** Sweeps to and fro, each time ordering a column without an order of its own by where its flows come from. */
function uncross(columns: readonly SankeyColumn[], rows: readonly FlowRow[], plans: ColumnPlan[]): void {
	const free = columns.map((column) => column.order === undefined);
	const forth = columns.map((_, index) => index).slice(1);
	const back = columns
		.map((_, index) => index)
		.slice(0, -1)
		.reverse();
	let best = plans.map((plan) => plan.order);
	let fewest = crossings(rows, plans);
	for (let sweep = 0; sweep < 6; sweep++) {
		for (const [way, shift] of [
			[forth, -1],
			[back, 1]
		] as const) {
			for (const index of way) if (free[index]) orderBy(index, shift, rows, plans);
			const now = crossings(rows, plans);
			if (now < fewest - 1e-9) {
				fewest = now;
				best = plans.map((plan) => [...plan.order]);
			}
		}
	}
	plans.forEach((plan, index) => {
		plan.order = best[index] ?? plan.order;
	});
}

function orderBy(index: number, shift: -1 | 1, rows: readonly FlowRow[], plans: ColumnPlan[]): void {
	const plan = plans[index];
	const other = plans[index + shift];
	if (!plan || !other) return;
	const place = new Map(other.order.map((id, position) => [id, (position + 0.5) / other.order.length]));
	const sums = new Map<string, { at: number; weight: number }>();
	for (const row of rows) {
		if (row.to === null || row.step !== (shift === -1 ? index - 1 : index)) continue;
		const here = plan.shownAs(shift === -1 ? row.to : row.from);
		const there = other.shownAs(shift === -1 ? row.from : row.to);
		const sum = sums.get(here) ?? { at: 0, weight: 0 };
		sum.at += (place.get(there) ?? 0) * row.value;
		sum.weight += row.value;
		sums.set(here, sum);
	}
	const centre = (id: string): number => {
		const sum = sums.get(id);
		return sum && sum.weight > 0 ? sum.at / sum.weight : 0.5;
	};
	const last = plan.order.filter((id) => id === OTHERS);
	plan.order = [...plan.order.filter((id) => id !== OTHERS).sort((a, b) => centre(a) - centre(b)), ...last];
}

/** Weighted count of crossings: for each two flows of a gap that cross, the product of their values. */
function crossings(rows: readonly FlowRow[], plans: readonly ColumnPlan[]): number {
	const gaps = new Map<number, Map<string, { from: number; to: number; value: number }>>();
	const places = plans.map((plan) => new Map(plan.order.map((id, position) => [id, position])));
	for (const row of rows) {
		if (row.to === null) continue;
		const [left, right] = [plans[row.step], plans[row.step + 1]];
		if (!left || !right) continue;
		const from = places[row.step]?.get(left.shownAs(row.from)) ?? 0;
		const to = places[row.step + 1]?.get(right.shownAs(row.to)) ?? 0;
		const gap = gaps.get(row.step) ?? new Map<string, { from: number; to: number; value: number }>();
		const flow = gap.get(`${from}>${to}`);
		if (flow) flow.value += row.value;
		else gap.set(`${from}>${to}`, { from, to, value: row.value });
		gaps.set(row.step, gap);
	}
	let sum = 0;
	for (const gap of gaps.values()) {
		// From above on the left, what already ended further down on the right is crossed.
		const flows = [...gap.values()].sort((a, b) => a.from - b.from || a.to - b.to);
		const ends = flows.reduce((max, flow) => Math.max(max, flow.to), 0) + 1;
		const tree = new Float64Array(ends + 1);
		let before = 0;
		for (let i = 0; i < flows.length;) {
			let j = i;
			for (; j < flows.length && flows[j]?.from === flows[i]?.from; j++) {
				const flow = flows[j];
				if (!flow) continue;
				let upTo = 0;
				for (let k = flow.to + 1; k > 0; k -= k & -k) upTo += tree[k] ?? 0;
				sum += flow.value * (before - upTo);
			}
			for (; i < j; i++) {
				const flow = flows[i];
				if (!flow) continue;
				before += flow.value;
				for (let k = flow.to + 1; k <= ends; k += k & -k) tree[k] = (tree[k] ?? 0) + flow.value;
			}
		}
	}
	return sum;
}
