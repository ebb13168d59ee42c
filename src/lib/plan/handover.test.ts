import { expect, test } from 'vitest';
import { handOver, takeHandedOver } from './handover';

test('what is handed over is there once', () => {
	const invitation = { sur: 'KHM', session: 32, states: [{ state: 'NOR', themes: ['theme:justice'] }] };
	handOver(invitation);
	expect(takeHandedOver()).toEqual(invitation);
	expect(takeHandedOver()).toBeUndefined();
});
