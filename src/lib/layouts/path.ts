import { round } from './numbers';

/**
 * A drawing context that writes a line down as the numbers of `PlacedLink.points`. d3's curves draw into it. Straight
 * pieces become Béziers as soon as the line has a curve, so that the numbers have one shape.
 */
export class PathPen {
	#points: number[] = [];
	#curved = false;

	moveTo(x: number, y: number): void {
		this.#points.push(round(x), round(y));
	}

	lineTo(x: number, y: number): void {
		const [fromX, fromY] = this.#last();
		if (fromX === round(x) && fromY === round(y)) return;
		this.#points.push(
			round(fromX + (x - fromX) / 3),
			round(fromY + (y - fromY) / 3),
			round(fromX + ((x - fromX) * 2) / 3),
			round(fromY + ((y - fromY) * 2) / 3),
			round(x),
			round(y)
		);
	}

	bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
		this.#curved = true;
		this.#points.push(round(x1), round(y1), round(x2), round(y2), round(x), round(y));
	}

	/** d3 calls it for closed curves only; a tie is open. */
	closePath(): void {
		throw new Error('A tie has two ends.');
	}

	#last(): [number, number] {
		return [this.#points.at(-2) ?? 0, this.#points.at(-1) ?? 0];
	}

	get points(): number[] {
		if (this.#curved || this.#points.length !== 8) return this.#points;
		return [...this.#points.slice(0, 2), ...this.#points.slice(-2)];
	}
}

/** SVG path data of the points of a tie (`PlacedLink.points`). */
export function pathOf(points: readonly number[]): string {
	const [x, y, ...rest] = points;
	return `M${x},${y}${rest.length === 2 ? 'L' : 'C'}${rest.join()}`;
}

/** A ribbon between two vertical edges: its middle line and its area, both bending half-way. */
export function ribbon(
	x0: number,
	x1: number,
	start: { top: number; bottom: number },
	end: { top: number; bottom: number }
): { path: string; area: string } {
	const middle = round((x0 + x1) / 2);
	const [left, right] = [round(x0), round(x1)];
	const from = round((start.top + start.bottom) / 2);
	const to = round((end.top + end.bottom) / 2);
	const [a, b] = [round(start.top), round(start.bottom)];
	const [c, d] = [round(end.top), round(end.bottom)];
	return {
		path: `M${left},${from}C${middle},${from},${middle},${to},${right},${to}`,
		area: `M${left},${a}C${middle},${a},${middle},${c},${right},${c}L${right},${d}C${middle},${d},${middle},${b},${left},${b}Z`
	};
}
