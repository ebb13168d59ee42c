import fc from 'fast-check';
import { toGraph } from './graph';
import { circleMeets, rectanglesMeet, bounds } from './occupancy';
import type { Graph, PlacedLabel, PlacedNode, Size } from './types';

/** Freezes an object and all in it, so that a function that changes its input throws. */
export function frozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of Object.values(value)) frozen(part);
	}
	return value;
}

/** What is wrong with the places of labels: two that overlap, one off the canvas, one over a mark. */
export function labelFaults(
	labels: readonly PlacedLabel[],
	size: Size,
	marks: readonly (Pick<PlacedNode, 'id' | 'x' | 'y' | 'radius'> & Partial<Pick<PlacedNode, 'place'>>)[] = []
): string[] {
	const faults: string[] = [];
	const lit = new Set(labels.filter(({ forced }) => forced).map(({ id }) => id));
	labels.forEach((label, index) => {
		const [left, top, right, bottom] = bounds(label.corners);
		if (left < 0 || top < 0 || right > size.width || bottom > size.height)
			faults.push(`${label.id} leaves the canvas`);
		for (const other of labels.slice(index + 1))
			if (rectanglesMeet(label.corners, other.corners)) faults.push(`${label.id} overlaps ${other.id}`);
		for (const mark of marks)
			// A label that was asked for may stand on a mark that is dimmed for its sake.
			if (
				!(label.forced && mark.place !== 'ring' && !lit.has(mark.id)) &&
				circleMeets(label.corners, mark.x, mark.y, mark.radius)
			)
				faults.push(`${label.id} covers ${mark.id}`);
	});
	return faults;
}

/** Marks that lie over one another. */
export function markFaults(marks: readonly Pick<PlacedNode, 'id' | 'x' | 'y' | 'radius'>[]): string[] {
	return marks.flatMap((mark, index) =>
		marks
			.slice(index + 1)
			.filter((other) => Math.hypot(mark.x - other.x, mark.y - other.y) < mark.radius + other.radius)
			.map((other) => `${mark.id} overlaps ${other.id}`)
	);
}

const GROUPS = ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG', 'Observer'] as const;
const WORDS = ['Freedom', 'of the', 'Child', 'International instruments', 'Nepal', 'Labour', 'ស្ត្រី', '食物'];

/** Graphs of States and themes as they come from the engine, of any size up to a screenful. */
export function arbitraryGraph(largest = { states: 60, themes: 20 }): fc.Arbitrary<Graph> {
	return fc
		.record({
			states: fc.integer({ min: 0, max: largest.states }),
			themes: fc.integer({ min: 0, max: largest.themes }),
			rows: fc.array(
				fc.record({ source: fc.nat(), target: fc.nat(), value: fc.integer({ min: 1, max: 30 }) }),
				{ maxLength: 150 }
			),
			words: fc.array(fc.nat({ max: WORDS.length - 1 }), { minLength: 4, maxLength: 12 })
		})
		.map(({ states, themes, rows, words }) =>
			toGraph({
				kinds: { source: 'state', target: 'theme' },
				sources: Array.from({ length: states }, (_, index) => ({
					key: `S${index}`,
					label: `${WORDS[words[index % words.length] ?? 0]} ${index}`,
					short: `S${index}`,
					group: GROUPS[index % GROUPS.length] ?? 'Unknown',
					rank: states - index
				})),
				targets: Array.from({ length: themes }, (_, index) => ({
					key: `t${index}`,
					label: words
						.slice(0, 1 + (index % 4))
						.map((word) => WORDS[word])
						.join(' ')
				})),
				rows:
					states === 0 || themes === 0
						? []
						: rows.map((row) => ({
								source: `S${row.source % states}`,
								target: `t${row.target % themes}`,
								value: row.value
							}))
			})
		);
}

/** A graph small enough for a snapshot: five States of three groups, two themes. */
export function smallGraph(): Graph {
	return toGraph({
		kinds: { source: 'state', target: 'theme' },
		sources: [
			{ key: 'DZA', label: 'Algeria', group: 'African', rank: 0 },
			{ key: 'AUT', label: 'Austria', group: 'WEOG', rank: 1 },
			{ key: 'KEN', label: 'Kenya', group: 'African', rank: 2 },
			{ key: 'NPL', label: 'Nepal', group: 'Asia-Pacific', rank: 3 },
			{ key: 'SWE', label: 'Sweden', group: 'WEOG', rank: 4 }
		],
		targets: [
			{ key: 'justice', label: 'Justice' },
			{ key: 'labour', label: 'Labour' }
		],
		rows: [
			{ source: 'DZA', target: 'labour', value: 2 },
			{ source: 'KEN', target: 'labour', value: 1 },
			{ source: 'AUT', target: 'justice', value: 4 },
			{ source: 'SWE', target: 'justice', value: 3 },
			{ source: 'NPL', target: 'justice', value: 1 },
			{ source: 'NPL', target: 'labour', value: 1 }
		]
	});
}
