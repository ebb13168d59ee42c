import { columnLabels, LABEL_GAP, labelHeight, labelSide } from './column-labels';
import { byCode, clean, round } from './numbers';
import { ribbon } from './path';
import { OTHERS, othersName } from './sankey-columns';
import { stackColumns, type Stack } from './stack';
import { BOLD, FONT_SIZE, measurer, withNumber } from './text';
import type {
	AlluvialBox,
	AlluvialGeometry,
	AlluvialItem,
	AlluvialOptions,
	AlluvialRibbon,
	Measure,
	Size
} from './types';

/** Labels at either side may take this share of the width. */
const LABEL_SHARE = 0.28;

interface Item {
	id: string;
	label: string;
	values: number[];
	names?: readonly string[];
	members?: string[];
}

/** What stands beside an item in a column. */
const nameIn = ({ names, label, values }: Item, column: number, { numbers }: AlluvialOptions): string =>
	names?.[column] ?? withNumber(label, values[column] ?? 0, numbers);

/**
 * Themes or groups across cycles: in every column the items stand by value, heaviest on top, the others last; a ribbon
 * leads each item from column to column, as thick at its ends as its values. A value of 0 is a point at its rank.
 * @throws Error where an item has not one number of at least 0 for each column
 */
export function layoutAlluvial(
	columns: readonly { id: string; label: string }[],
	items: readonly AlluvialItem[],
	size: Size,
	options: AlluvialOptions = {},
	measure: Measure = measurer(options)
): AlluvialGeometry {
	const shown = gatherItems(check(columns.length, items), options);
	const totals = columns.map((_, column) =>
		clean(shown.reduce((sum, item) => sum + (item.values[column] ?? 0), 0))
	);
	const fontSize = options.fontSize ?? FONT_SIZE;
	const columnX = placeColumns(columns.length, shown, size, options, measure);
	const last = columns.length - 1;
	const ranked = columns.map((_, column) => rank(column, shown));
	/** What an item's thickness goes by in a column. */
	const weight = (item: Item, column: number): number => {
		const value = item.values[column] ?? 0;
		return options.normalise === 'share' ? value / (totals[column] || 1) : value;
	};
	const top = options.headroom ?? 0;
	const padding = options.padding ?? 5;
	const { scale, stacks } = stackColumns(
		ranked.map((items, column) => {
			const named = column === 0 || column === last;
			const { width } = labelSide(columnX, column, size);
			return items.map((item) => ({
				value: weight(item, column),
				words:
					named && (item.values[column] ?? 0) > 0
						? labelHeight(nameIn(item, column, options), { width, fontSize, measure })
						: 0
			}));
		}),
		{ height: Math.max(1, size.height - top), least: padding, most: padding }
	);
	const boxes = ranked.map((items, column) =>
		placeColumn(
			column,
			items.map((item) => ({ item, height: weight(item, column) * scale })),
			totals[column] ?? 0,
			columnX[column] ?? [0, 0],
			top,
			stacks[column]
		)
	);
	const labels: Pick<AlluvialGeometry, 'labels' | 'unlabelled'> = { labels: [], unlabelled: [] };
	const forced = new Set(options.forced ?? []);
	const byId = new Map(shown.map((item) => [item.id, item]));
	for (const column of new Set([0, last])) {
		const placed = columnLabels(
			(boxes[column] ?? [])
				.filter((box) => box.value > 0)
				.map((box) => ({
					id: box.key,
					text: nameIn(byId.get(box.id) ?? { ...box, values: [] }, column, options),
					...(options.numbers === undefined ? {} : { bare: box.label }),
					y: (box.y0 + box.y1) / 2,
					height: box.y1 - box.y0,
					priority: box.value,
					forced: forced.has(box.id) || forced.has(box.key)
				})),
			{
				...labelSide(columnX, column, size),
				top: options.headroom ?? 0,
				bottom: size.height,
				fontSize,
				measure
			}
		);
		labels.labels.push(...placed.labels);
		labels.unlabelled.push(...placed.unlabelled);
	}
	return {
		size: { ...size },
		columns: columns.map((column, index) => ({
			...column,
			x0: columnX[index]?.[0] ?? 0,
			x1: columnX[index]?.[1] ?? 0,
			total: totals[index] ?? 0
		})),
		boxes: boxes.flat(),
		ribbons: ribbons(shown, boxes),
		...labels
	};
}

function check(columns: number, items: readonly AlluvialItem[]): Item[] {
	return items.map((item) => {
		if (item.values.length !== columns)
			throw new Error(
				`${item.id} has ${item.values.length} values for ${columns} columns; give one value a column.`
			);
		for (const value of item.values)
			if (!(value >= 0) || !Number.isFinite(value))
				throw new Error(`${item.id} has the value ${value}; it must be a number of at least 0.`);
		return { ...item, values: item.values.map(clean) };
	});
}

const sum = (item: Pick<Item, 'values'>): number => item.values.reduce((total, value) => total + value, 0);

function gatherItems(items: readonly Item[], options: AlluvialOptions): Item[] {
	const keep = new Set(options.keep ?? []);
	const ranked = items
		.filter((item) => sum(item) > 0)
		.sort((a, b) => Number(keep.has(b.id)) - Number(keep.has(a.id)) || sum(b) - sum(a) || byCode(a.id, b.id));
	const top = Math.max(options.top ?? Infinity, ranked.filter((item) => keep.has(item.id)).length);
	const own = ranked.slice(0, top);
	const rest = ranked.slice(own.length);
	const first = rest[0];
	if (!first) return own;
	return [
		...own,
		{
			id: OTHERS,
			label: othersName(
				rest.map(({ label }) => label),
				options.othersLabel
			),
			values: first.values.map((_, column) =>
				clean(rest.reduce((total, item) => total + (item.values[column] ?? 0), 0))
			),
			members: rest.map((item) => item.id)
		}
	];
}

function placeColumns(
	count: number,
	items: readonly Item[],
	size: Size,
	options: AlluvialOptions,
	measure: Measure
): [number, number][] {
	const fontSize = options.fontSize ?? FONT_SIZE;
	const width = options.nodeWidth ?? 14;
	const reserve = (column: number): number =>
		Math.min(
			(options.labelShare ?? LABEL_SHARE) * size.width,
			Math.max(
				0,
				...items
					.filter((item) => (item.values[column] ?? 0) > 0)
					.map((item) => measure(nameIn(item, column, options), fontSize) * BOLD)
			)
		) +
		LABEL_GAP +
		3;
	if (count === 0) return [];
	if (count === 1) return [[2, round(2 + width)]];
	const left = reserve(0);
	const right = size.width - reserve(count - 1) - width;
	return Array.from({ length: count }, (_, index): [number, number] => {
		const x = left + ((right - left) * index) / (count - 1);
		return [round(x), round(x + width)];
	});
}

/** The items of a column by value, heaviest first, the others last. */
function rank(column: number, items: readonly Item[]): Item[] {
	const position = new Map(items.map((item, index) => [item.id, index]));
	return items.toSorted(
		(a, b) =>
			Number(a.id === OTHERS) - Number(b.id === OTHERS) ||
			(b.values[column] ?? 0) - (a.values[column] ?? 0) ||
			(position.get(a.id) ?? 0) - (position.get(b.id) ?? 0)
	);
}

/** Every item of a column has a place, those of value 0 a point at the foot. */
function placeColumn(
	column: number,
	ordered: readonly { item: Item; height: number }[],
	total: number,
	x: readonly [number, number],
	top: number,
	stack: Stack | undefined
): AlluvialBox[] {
	let y = top + (stack?.above ?? 0);
	return ordered.map(({ item, height }, rank): AlluvialBox => {
		const value = item.values[column] ?? 0;
		const from = y;
		y += height;
		const box: AlluvialBox = {
			key: `${column}:${item.id}`,
			column,
			id: item.id,
			label: item.label,
			value,
			share: total > 0 ? clean(value / total) : 0,
			rank,
			x0: x[0],
			x1: x[1],
			y0: round(from),
			y1: round(y),
			...(item.members ? { members: [...item.members] } : {})
		};
		y += stack?.gaps[rank] ?? 0;
		return box;
	});
}

function ribbons(items: readonly Item[], boxes: readonly (readonly AlluvialBox[])[]): AlluvialRibbon[] {
	const index = new Map(boxes.flat().map((box) => [box.key, box]));
	return items.flatMap((item) =>
		item.values.slice(1).flatMap((value, from): AlluvialRibbon[] => {
			const start = index.get(`${from}:${item.id}`);
			const end = index.get(`${from + 1}:${item.id}`);
			if (!start || !end || (start.value === 0 && value === 0)) return [];
			return [
				{
					key: `${item.id}:${from}`,
					id: item.id,
					from,
					to: from + 1,
					values: [start.value, end.value],
					area: ribbon(start.x1, end.x0, { top: start.y0, bottom: start.y1 }, { top: end.y0, bottom: end.y1 })
						.area
				}
			];
		})
	);
}
