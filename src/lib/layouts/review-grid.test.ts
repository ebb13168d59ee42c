import { describe, expect, it } from 'vitest';
import { CELL, neighbour, reviewGrid, squareAt, squaresOf } from './review-grid';

const states = Array.from({ length: 20 }, (_, index) => ({
	iso3: `S${String(index).padStart(2, '0')}`,
	name: `State ${index}`,
	group: index < 13 ? 'African' : 'WEOG'
}));

describe('the grid of reviews', () => {
	it.each([320, 1200])('has a square for each State and cycle, none over another, at %i px', (width) => {
		const grid = reviewGrid(states, width);
		const cells = grid.groups.flatMap((group) => group.states.flatMap((state) => state.cells));
		expect(cells).toHaveLength(80);
		for (const [at, one] of cells.entries()) {
			expect(one.x + CELL).toBeLessThanOrEqual(width);
			expect(one.y + CELL).toBeLessThanOrEqual(grid.height);
			for (const other of cells.slice(at + 1))
				expect(Math.abs(one.x - other.x) >= CELL || Math.abs(one.y - other.y) >= CELL).toBe(true);
		}
	});

	it('has room for names, and narrows those that are wider', () => {
		const long = { iso3: 'LNG', name: 'A State whose name goes on and on', group: 'WEOG' };
		const [group] = reviewGrid([long, { iso3: 'SHO', name: 'Short', group: 'WEOG' }], 400).groups;
		const [one, other] = group?.states ?? [];
		expect(one?.squeezed).toBeLessThan(one!.cells[0]!.x - one!.x);
		expect(other?.squeezed).toBeUndefined();
	});

	it('knows the square under a point, and none beside them', () => {
		const squares = squaresOf(reviewGrid(states, 1200));
		expect(squares).toHaveLength(80);
		for (const square of squares) {
			expect(squareAt(squares, square.x, square.y)).toBe(square);
			expect(squareAt(squares, square.x + CELL, square.y + CELL)).toBe(square);
		}
		const [first] = squares;
		expect(squareAt(squares, first!.x - 5, first!.y)).toBeUndefined();
		expect(squareAt(squares, first!.x, first!.y - 5)).toBeUndefined();
	});

	it('is walked by arrow keys, from edge to edge', () => {
		const grid = reviewGrid(states, 1200);
		let at = { iso3: 'S00', cycle: 1 };
		expect(neighbour(grid, at, 'ArrowLeft')).toEqual(at);
		at = neighbour(grid, at, 'ArrowRight');
		expect(at).toEqual({ iso3: 'S00', cycle: 2 });
		expect(neighbour(grid, at, 'ArrowDown')).toEqual({ iso3: 'S01', cycle: 2 });
		expect(neighbour(grid, at, 'End')).toEqual({ iso3: 'S19', cycle: 2 });
		expect(neighbour(grid, { iso3: 'S00', cycle: 4 }, 'ArrowRight')).toEqual({ iso3: 'S02', cycle: 1 });
	});
});
