import { beforeAll, describe, expect, it } from 'vitest';
import { PlanDesk } from './desk.svelte';
import { WrongPassphrase } from './seal';
import { PlanStore } from './store';
import { memoryDatabases } from './testing';
import { emptyMeeting } from './types';

const PASSPHRASE = 'four quiet words here';

function planned(desk: PlanDesk): PlanDesk {
	desk.do({
		kind: 'add-meetings',
		meetings: [{ ...emptyMeeting('one', 'NOR'), notes: 'the planted secret' }]
	});
	return desk;
}

/** A desk of a browser that holds nothing yet. */
async function blank() {
	const databases = memoryDatabases();
	const desk = new PlanDesk(databases);
	await desk.reload();
	return { databases, desk };
}

describe('restoring a backup', () => {
	let file = '';

	beforeAll(async () => {
		const { desk } = await blank();
		await planned(desk).setPassphrase(PASSPHRASE);
		file = await desk.backup();
	});

	it('leaves the plan under the passphrase that opened it, and stores nothing without', async () => {
		const { databases, desk } = await blank();
		await desk.restore(file, PASSPHRASE);
		expect(desk.protected).toBe(true);
		expect([...databases.contents.keys()]).toEqual(['demarche-plan-locked']);

		const later = new PlanDesk(databases);
		await later.reload();
		expect(later.status).toBe('locked');
		await expect(later.unlock('some other words')).rejects.toThrow(WrongPassphrase);
		await later.unlock(PASSPHRASE);
		expect(later.plan?.meetings[0]?.notes).toBe('the planted secret');
	});

	it('takes the plan that stood here without a passphrase under it too, for one step back', async () => {
		const { databases, desk } = await blank();
		desk.do({ kind: 'add-meetings', meetings: [emptyMeeting('two', 'SWE')] });
		await desk.flush();
		await desk.restore(file, PASSPHRASE);
		expect([...databases.contents.keys()]).toEqual(['demarche-plan-locked']);
		desk.undo();
		await desk.flush();
		expect(desk.plan?.meetings.map(({ state }) => state)).toEqual(['SWE']);
		expect((await new PlanStore(databases).load()).kind).toBe('locked');
	});

	it('keeps the passphrase of a plan that has one', async () => {
		const { databases, desk } = await blank();
		await desk.setPassphrase('quite another one');
		await desk.restore(file, PASSPHRASE);
		const later = new PlanDesk(databases);
		await later.reload();
		await later.unlock('quite another one');
		expect(later.plan?.meetings[0]?.state).toBe('NOR');
	});

	it('changes nothing with a wrong passphrase', async () => {
		const { databases, desk } = await blank();
		await expect(desk.restore(file, 'some other words')).rejects.toThrow(WrongPassphrase);
		expect(desk.status).toBe('blank');
		expect(databases.contents.size).toBe(0);
	});
});
