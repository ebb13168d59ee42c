import { FONT_SIZE, measurer } from './text';

/** A State of the grid. */
export interface GridState {
	iso3: string;
	name: string;
	group: string;
}

/** A State in its place: the label, and the corner of each cycle's square. */
export interface PlacedState extends GridState {
	x: number;
	y: number;
	/** Left and upper corner of the squares of cycles 1–4. */
	cells: { cycle: number; x: number; y: number }[];
	/** The width into which its name is to be drawn, where it would be wider. */
	squeezed: number | undefined;
}

export interface ReviewGrid {
	width: number;
	height: number;
	groups: { group: string; y: number; states: PlacedState[] }[];
}

export const CELL = 14;
const GAP = 3;
/** Room for a name; one that is wider is drawn narrower. */
const MOST_LABEL = 173;
/** The estimate of a text's width is on the safe side; a name drawn into it would look stretched. */
const TRUER = 0.9;
const LABEL_GAP = 8;
const ROW = 21;
const HEADING = 30;
const BETWEEN = 14;
const SQUARES = 4 * (CELL + GAP) + 14;

/**
 * States by regional group, in columns from top to bottom, each with four squares. Same input, same output.
 * @param states in the order in which they are to stand within their group
 * @param width of the drawing, in pixels
 */
export function reviewGrid(states: readonly GridState[], width: number): ReviewGrid {
	const measure = measurer();
	const widths = new Map(states.map(({ iso3, name }) => [iso3, Math.ceil(measure(name, FONT_SIZE) * TRUER)]));
	const room = Math.min(MOST_LABEL, Math.max(0, ...widths.values()));
	const label = room + LABEL_GAP;
	const block = label + SQUARES;
	const columns = Math.max(1, Math.floor((width + 14) / block));
	const groups: ReviewGrid['groups'] = [];
	let top = 0;
	for (const group of [...new Set(states.map((state) => state.group))]) {
		const own = states.filter((state) => state.group === group);
		const rows = Math.ceil(own.length / columns);
		const placed = own.map((state, index): PlacedState => {
			const x = Math.floor(index / rows) * block;
			const y = top + HEADING + (index % rows) * ROW;
			const cells = [1, 2, 3, 4].map((cycle) => ({ cycle, x: x + label + (cycle - 1) * (CELL + GAP), y }));
			const squeezed = (widths.get(state.iso3) ?? 0) > room ? room : undefined;
			return { ...state, x, y, cells, squeezed };
		});
		groups.push({ group, y: top, states: placed });
		top += HEADING + rows * ROW + BETWEEN;
	}
	return { width, height: Math.max(0, top - BETWEEN), groups };
}

/** Where one comes to by an arrow key; the same place at an edge. */
export function neighbour(
	grid: ReviewGrid,
	{ iso3, cycle }: { iso3: string; cycle: number },
	key: string
): { iso3: string; cycle: number } {
	const all = grid.groups.flatMap(({ states }) => states);
	const at = all.findIndex((state) => state.iso3 === iso3);
	const here = all[at];
	if (!here) return { iso3: all[0]?.iso3 ?? iso3, cycle: 1 };
	if (key === 'Home') return { iso3: all[0]?.iso3 ?? iso3, cycle };
	if (key === 'End') return { iso3: all.at(-1)?.iso3 ?? iso3, cycle };
	if (key === 'ArrowUp') return { iso3: all[at - 1]?.iso3 ?? iso3, cycle };
	if (key === 'ArrowDown') return { iso3: all[at + 1]?.iso3 ?? iso3, cycle };
	const step = key === 'ArrowRight' ? 1 : -1;
	if (cycle + step >= 1 && cycle + step <= 4) return { iso3, cycle: cycle + step };
	const beside = all
		.filter((state) => state.y === here.y && Math.sign(state.x - here.x) === step)
		.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
	return beside ? { iso3: beside.iso3, cycle: step === 1 ? 1 : 4 } : { iso3, cycle };
}

/** One square of the grid. */
export interface PlacedSquare {
	iso3: string;
	cycle: number;
	/** Left and upper corner. */
	x: number;
	y: number;
}

/** All squares of a grid, State after State. */
export const squaresOf = ({ groups }: ReviewGrid): PlacedSquare[] =>
	groups.flatMap(({ states }) =>
		states.flatMap(({ iso3, cells }) => cells.map(({ cycle, x, y }) => ({ iso3, cycle, x, y })))
	);

/** The square under a point; half of the gap beside it is its own, so that none is lost between two. */
export function squareAt(squares: readonly PlacedSquare[], x: number, y: number): PlacedSquare | undefined {
	const within = (from: number, at: number) => at >= from - GAP / 2 && at < from + CELL + GAP / 2;
	return squares.find((square) => within(square.x, x) && within(square.y, y));
}

/** The path of many squares, so that a page draws one mark in place of hundreds. */
export const pathOfSquares = (squares: readonly { x: number; y: number }[]): string =>
	squares.map(({ x, y }) => `M${x + 0.5} ${y + 0.5}h${CELL - 1}v${CELL - 1}h${1 - CELL}z`).join('');

/** The lower left halves of squares, for what is there in part. */
export const pathOfHalves = (squares: readonly { x: number; y: number }[]): string =>
	squares.map(({ x, y }) => `M${x + 1} ${y + CELL - 1}V${y + 1}L${x + CELL - 1} ${y + CELL - 1}z`).join('');

/** Dots in the middle of squares. */
export const pathOfDots = (squares: readonly { x: number; y: number }[]): string =>
	squares.map(({ x, y }) => `M${x + CELL / 2} ${y + CELL / 2}h0`).join('');
