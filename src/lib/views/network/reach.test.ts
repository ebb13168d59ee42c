import { expect, it } from 'vitest';
import { reachesOf } from './reach';

const node = (id: string, x: number, radius = 3) => ({ id, x, y: 0, radius });

it('reaches as far as a finger needs, but not over the middle of a neighbour', () => {
	const reaches = reachesOf([node('a', 0), node('b', 8), node('c', 100), node('d', 200, 20)]);
	expect(Object.fromEntries(reaches)).toEqual({ a: 4, b: 4, c: 12, d: 23 });
	expect(reachesOf([node('alone', 0)]).get('alone')).toBe(12);
});
