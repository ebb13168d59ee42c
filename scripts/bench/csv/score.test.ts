import { describe, expect, test } from 'vitest';
import { ours } from './contestants';
import { scoreOf } from './score';
import { spectrum } from './spectrum';
import { torture } from './torture';

describe.each([...spectrum(), ...torture()])('$suite: $name', (one) => {
	test('is read whole, and what is damaged is told', async () => {
		expect(await scoreOf(one, ours)).toEqual({ rows: 1, silent: false });
	});
});

test('rows lost and rows invented both count, and silence is seen', async () => {
	const one = {
		suite: 'torture',
		name: '',
		bytes: new Uint8Array(),
		rows: [['a'], ['b'], ['b']],
		damaged: 0
	} as const;
	const score = (rows: string[][], told = false) =>
		scoreOf({ ...one, rows: one.rows.map((row) => [...row]) }, { name: '', read: () => ({ rows, told }) });
	expect(await score([['a'], ['b'], ['b']])).toEqual({ rows: 1, silent: false });
	expect(await score([['a'], ['b'], ['c']])).toEqual({ rows: 0.5, silent: true });
	expect(await score([['b']], true)).toEqual({ rows: 1 / 3, silent: false });
});
