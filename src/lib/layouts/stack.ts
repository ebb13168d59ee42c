/** A box of a column before it is placed. */
export interface Stacked {
	/** Its value; boxes of all columns have one scale. */
	value: number;
	/** Height in pixels of the words beside it; 0 where there are none. */
	words: number;
}

interface Room {
	/** Pixels from the top of the columns to their foot. */
	height: number;
	/** Least and greatest space between two boxes; words may want more. */
	least: number;
	most: number;
}

export interface Stack {
	/** Space above the first box. */
	above: number;
	/** Space after each box but the last. */
	gaps: number[];
	/** What is left below. */
	left: number;
}

/** Where words would leave less of the boxes than this, they have to move aside instead. */
const KEPT = 0.7;

/**
 * How boxes of several columns are stacked in one scale, as far apart as the words beside them need to stand each at its own
 * box, so that none has to be looked for beside the next. Where that would make the boxes too small, columns keep apart for
 * their words only as far as there is room.
 * @returns pixels for a value of 1, and the spaces of each column
 */
export function stackColumns(
	columns: readonly (readonly Stacked[])[],
	room: Room
): { scale: number; stacks: Stack[] } {
	const { height } = room;
	const leasts = columns.map((boxes) => Math.min(room.least, height / 2 / Math.max(1, boxes.length - 1)));
	const bare = Math.min(
		...columns.flatMap((boxes, index) => {
			const total = sumOf(boxes);
			return total > 0 ? [(height - (leasts[index] ?? 0) * (boxes.length - 1)) / total] : [];
		})
	);
	if (!Number.isFinite(bare)) {
		const stacks = columns.map((boxes, index) =>
			spread({ above: 0, gaps: boxes.slice(1).map(() => leasts[index] ?? 0), below: 0 }, 0, room)
		);
		return { scale: 0, stacks };
	}
	const taken = (boxes: readonly Stacked[], index: number, scale: number): number => {
		const { above, gaps, below } = needs(boxes, scale, leasts[index] ?? 0);
		return sumOf(boxes) * scale + above + below + gaps.reduce((sum, gap) => sum + gap, 0);
	};
	const fits = (scale: number): boolean =>
		columns.every((boxes, index) => taken(boxes, index, scale) <= height + 1e-6);
	let scale = bare;
	if (!fits(bare)) {
		let [low, high] = [KEPT * bare, bare];
		if (fits(low)) {
			for (let round = 0; round < 40; round++) {
				const middle = (low + high) / 2;
				if (fits(middle)) low = middle;
				else high = middle;
			}
			scale = low;
		}
	}
	const stacks = columns.map((boxes, index): Stack => {
		const least = leasts[index] ?? 0;
		const filled = sumOf(boxes) * scale;
		const wanted =
			taken(boxes, index, scale) <= height + 1e-6
				? needs(boxes, scale, least)
				: { above: 0, gaps: boxes.slice(1).map(() => least), below: 0 };
		return spread(wanted, filled, room);
	});
	return { scale, stacks };
}

const sumOf = (boxes: readonly Stacked[]): number => boxes.reduce((sum, { value }) => sum + value, 0);

/** The least spaces of a column whose words stand each at the middle of its box. */
function needs(
	boxes: readonly Stacked[],
	scale: number,
	least: number
): { above: number; gaps: number[]; below: number } {
	/** By how much the words stand out above a box, and as much below it; negative where the box is the higher. */
	const out = ({ value, words }: Stacked): number => (words - value * scale) / 2;
	const [first, last] = [boxes[0], boxes.at(-1)];
	return {
		above: first ? Math.max(0, out(first)) : 0,
		gaps: boxes.slice(1).map((box, index) => {
			const before = boxes[index];
			return before && before.words > 0 && box.words > 0 ? Math.max(least, out(before) + out(box)) : least;
		}),
		below: last ? Math.max(0, out(last)) : 0
	};
}

/** Gives what is left to the narrowest gaps first, up to the most. */
function spread(
	{ above, gaps, below }: { above: number; gaps: readonly number[]; below: number },
	filled: number,
	{ height, most }: Room
): Stack {
	const free = height - filled - above - below;
	let level = most;
	let rest = free;
	// From the widest: those over the level keep their own.
	const wide = gaps.toSorted((a, b) => b - a);
	for (const [index, gap] of wide.entries()) {
		level = Math.min(most, rest / (wide.length - index));
		if (gap <= level) break;
		rest -= gap;
	}
	const given = gaps.map((gap) => Math.max(gap, level));
	const left = Math.max(0, free - given.reduce((sum, gap) => sum + gap, 0));
	return { above, gaps: given, left: left + below };
}
