import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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

describe('an erase in another tab', () => {
	afterEach(() => void vi.unstubAllGlobals());

	/** What the last desk that started hears from other tabs. */
	function heard(): (news: string) => void {
		const channels: { onmessage?: (event: { data: string }) => void }[] = [];
		vi.stubGlobal(
			'BroadcastChannel',
			class {
				onmessage = undefined;
				constructor() {
					channels.push(this);
				}
				postMessage() {
					// The test says itself what is told.
				}
			}
		);
		vi.stubGlobal('addEventListener', () => undefined);
		vi.stubGlobal('document', new EventTarget());
		vi.stubGlobal('setInterval', () => 0);
		return (news) => channels.at(-1)?.onmessage?.({ data: news });
	}

	/** A desk on an empty device, and what another tab does there. */
	async function begun() {
		const tell = heard();
		const databases = memoryDatabases();
		const desk = new PlanDesk(databases);
		desk.start();
		await desk.reload();
		const erase = () => {
			databases.contents.clear();
			tell('erased');
		};
		return { desk, databases, erase };
	}

	it('leaves nothing of a plan that was on its way to the disk', async () => {
		const { desk, databases, erase } = await begun();
		planned(desk);
		const saving = desk.flush();
		// While the first save is being sealed, the other tab erases.
		erase();
		await saving;
		await desk.flush();
		expect(databases.contents.size).toBe(0);
		expect(desk.status).toBe('blank');
	});

	it('leaves nothing of a plan with a passphrase that was on its way', async () => {
		const { desk, databases, erase } = await begun();
		await planned(desk).setPassphrase(PASSPHRASE);
		desk.do({ kind: 'edit-meeting', id: 'one', change: { notes: 'more of the secret' } });
		const saving = desk.flush();
		await Promise.resolve();
		erase();
		await saving;
		expect(databases.contents.size).toBe(0);
		expect(desk.status).toBe('blank');
	});

	it('leaves nothing of a plan whose passphrase was being set', async () => {
		const { desk, databases, erase } = await begun();
		planned(desk);
		await desk.flush();
		const setting = desk.setPassphrase(PASSPHRASE).catch(() => undefined);
		await new Promise((go) => setTimeout(go, 1));
		erase();
		await setting;
		expect(databases.contents.size).toBe(0);
		expect(desk.status).toBe('blank');
	});
});
