import { expect, it } from 'vitest';
import { pathOf } from './path';

it('writes a straight tie as a line and a bent one as curves', () => {
	expect(pathOf([0, 0, 10, 5])).toBe('M0,0L10,5');
	expect(pathOf([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])).toBe('M0,0C1,1,2,2,3,3,4,4,5,5,6,6');
});
