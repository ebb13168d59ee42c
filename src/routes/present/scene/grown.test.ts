import { expect, test } from 'vitest';
import { grown } from './grown';

const size = { width: 300, height: 100 };
const rows = (count: number) => (room: typeof size) => ({
	height: room.height,
	leftOut: [Math.max(0, count - Math.floor(room.height / 20))]
});

test('rows leave out what finds no room, and where the slide is read downwards the room grows with them', () => {
	expect(grown({ size }, rows(12)).leftOut).toEqual([7]);
	expect(grown({ size, downwards: true }, rows(12)).leftOut).toEqual([0]);
	expect(grown({ size, downwards: true }, rows(3)).height).toBe(100);
});

test('a room does not grow for ever: what then finds none is left out', () => {
	expect(grown({ size, downwards: true }, rows(1000)).leftOut[0]).toBeGreaterThan(0);
});
