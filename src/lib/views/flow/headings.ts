/** About as wide as a letter of a heading is, in pixels; rather too wide, as headings may not meet. */
const LETTER = 8;
const GAP = 12;

/** A heading above a column of a flow. */
export interface Heading {
	text: string;
	x: number;
	anchor: 'start' | 'middle' | 'end';
}

/**
 * The headings of columns in the fullest of several wordings that keeps them apart: the first runs from its column to the
 * right, the last to the left, the others stand over the middle of theirs.
 * @param wordings one text a column, the fullest first; the last is taken where none fits, from the edge of the picture
 */
export function placeHeadings(
	columns: readonly { x0: number; x1: number }[],
	wordings: readonly (readonly string[])[]
): Heading[] {
	const placed = wordings.map((texts) => texts.map((text, index) => headingOf(text, columns, index)));
	const fitting = placed.find(areApart);
	if (fitting) return fitting;
	const shortest = (placed.at(-1) ?? []).map((heading, index) =>
		index === 0 ? { ...heading, x: 4 } : heading
	);
	return shortest.map((heading, index) => beside(heading, shortest[index - 1]));
}

function headingOf(text: string, columns: readonly { x0: number; x1: number }[], index: number): Heading {
	const { x0, x1 } = columns[index] ?? { x0: 0, x1: 0 };
	if (index === 0) return { text, x: x0, anchor: 'start' };
	if (index === columns.length - 1) return { text, x: x1, anchor: 'end' };
	return { text, x: (x0 + x1) / 2, anchor: 'middle' };
}

function areApart(headings: readonly Heading[]): boolean {
	return headings.every((heading, index) => {
		const next = headings[index + 1];
		return !next || endOf(heading) + GAP <= startOf(next);
	});
}

/** A heading over the middle of its column that would meet the one before it stands to the right of that. */
function beside(heading: Heading, before: Heading | undefined): Heading {
	if (!before || heading.anchor !== 'middle' || startOf(heading) >= endOf(before) + GAP) return heading;
	return { ...heading, x: endOf(before) + GAP, anchor: 'start' };
}

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 };

function startOf({ text, x, anchor }: Heading): number {
	return x - SHARE_BEFORE[anchor] * text.length * LETTER;
}

function endOf({ text, x, anchor }: Heading): number {
	return x + (1 - SHARE_BEFORE[anchor]) * text.length * LETTER;
}
