import { expect, test } from 'vitest';
import type { NetworkGeometry } from '$lib/layouts';
import { nameable, type Most } from './nameable';

const geometry = ({ states }: Most, without: number) => ({
	nodes: Array.from({ length: states }, (_, index) => ({
		id: `s${index}`,
		kind: 'state'
	})) as NetworkGeometry['nodes'],
	labels: [],
	unlabelled: Array.from({ length: without }, (_, index) => `s${index}`)
});

test('a network shows as many States as find room for their names', async () => {
	const most = await nameable((most) => Promise.resolve([geometry(most, Math.max(0, most.states - 30))]));
	expect(most.states).toBe(28);
	expect((await nameable((most) => Promise.resolve([geometry(most, 0)]))).states).toBe(40);
});

test('a mark without a name has to bring several others', async () => {
	const most = await nameable((most) =>
		Promise.resolve([geometry(most, most.states > 36 ? 1 : 0), geometry(most, 0)])
	);
	expect(most.states).toBe(36);
	const one = await nameable((most) => Promise.resolve([geometry(most, most.states > 30 ? 1 : 0)]));
	expect(one.states).toBe(40);
	expect((await nameable(() => Promise.resolve(undefined))).states).toBe(40);
});
