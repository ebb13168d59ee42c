/**
 * What stands where: circles and turned rectangles, in a grid so that a question costs little.
 * A rectangle is eight numbers, its corners in turn.
 */
export class Occupancy {
	#cells = new Map<number, number[]>();
	#shapes: Shape[] = [];
	readonly #cell: number;

	/** @param cell side of a cell of the grid in pixels */
	constructor(cell = 48) {
		this.#cell = cell;
	}

	addCircle(x: number, y: number, radius: number, owner = ''): void {
		this.#add({ kind: 'circle', x, y, radius, owner, box: [x - radius, y - radius, x + radius, y + radius] });
	}

	addRectangle(corners: readonly number[], owner = ''): void {
		this.#add({ kind: 'rectangle', corners, owner, box: bounds(corners) });
	}

	/** Whether a rectangle touches anything that is not `except`'s own. */
	hits(corners: readonly number[], except = ''): boolean {
		const box = bounds(corners);
		const seen = new Set<number>();
		for (const cell of this.#cellsOf(box)) {
			for (const index of this.#cells.get(cell) ?? []) {
				if (seen.has(index)) continue;
				seen.add(index);
				const shape = this.#shapes[index];
				if (!shape || (except !== '' && shape.owner === except)) continue;
				if (box[0] >= shape.box[2] || box[2] <= shape.box[0]) continue;
				if (box[1] >= shape.box[3] || box[3] <= shape.box[1]) continue;
				if (
					shape.kind === 'circle'
						? circleMeets(corners, shape.x, shape.y, shape.radius)
						: rectanglesMeet(corners, shape.corners)
				)
					return true;
			}
		}
		return false;
	}

	#add(shape: Shape): void {
		const index = this.#shapes.push(shape) - 1;
		for (const cell of this.#cellsOf(shape.box)) {
			const list = this.#cells.get(cell);
			if (list) list.push(index);
			else this.#cells.set(cell, [index]);
		}
	}

	*#cellsOf(box: Box): Generator<number> {
		const [left, top, right, bottom] = box.map((value) => Math.floor(value / this.#cell)) as Box;
		for (let column = left; column <= right; column++)
			for (let row = top; row <= bottom; row++) yield (column + 4096) * 16384 + row + 4096;
	}
}

type Box = [left: number, top: number, right: number, bottom: number];
type Shape =
	| { kind: 'circle'; x: number; y: number; radius: number; owner: string; box: Box }
	| { kind: 'rectangle'; corners: readonly number[]; owner: string; box: Box };

/** Left, top, right and bottom of a list of points (x and y in turn). */
export function bounds(corners: readonly number[]): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i + 1 < corners.length; i += 2) {
		const x = corners[i] ?? 0;
		const y = corners[i + 1] ?? 0;
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

/** Whether two convex quadrilaterals share more than an edge (separating axes). */
export function rectanglesMeet(a: readonly number[], b: readonly number[]): boolean {
	return !separated(a, b) && !separated(b, a);
}

function separated(a: readonly number[], b: readonly number[]): boolean {
	for (let i = 0; i < 8; i += 2) {
		const normalX = (a[(i + 3) % 8] ?? 0) - (a[i + 1] ?? 0);
		const normalY = (a[i] ?? 0) - (a[(i + 2) % 8] ?? 0);
		if (normalX === 0 && normalY === 0) continue;
		const [lowA, highA] = spread(a, normalX, normalY);
		const [lowB, highB] = spread(b, normalX, normalY);
		if (highA <= lowB || highB <= lowA) return true;
	}
	return false;
}

function spread(corners: readonly number[], x: number, y: number): [number, number] {
	let low = Infinity;
	let high = -Infinity;
	for (let i = 0; i < 8; i += 2) {
		const along = (corners[i] ?? 0) * x + (corners[i + 1] ?? 0) * y;
		low = Math.min(low, along);
		high = Math.max(high, along);
	}
	return [low, high];
}

/** Whether a convex quadrilateral and a circle meet. */
export function circleMeets(corners: readonly number[], x: number, y: number, radius: number): boolean {
	let inside = true;
	let sign = 0;
	for (let i = 0; i < 8; i += 2) {
		const ax = corners[i] ?? 0;
		const ay = corners[i + 1] ?? 0;
		const bx = corners[(i + 2) % 8] ?? 0;
		const by = corners[(i + 3) % 8] ?? 0;
		const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
		if (cross !== 0) {
			if (sign === 0) sign = Math.sign(cross);
			else if (Math.sign(cross) !== sign) inside = false;
		}
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const along =
			length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
		const distance = Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
		if (distance < radius) return true;
	}
	return inside;
}
