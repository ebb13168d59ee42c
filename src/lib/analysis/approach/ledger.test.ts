import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../engine/engine';
import { ask, choose, smallEngine } from '../testing';
import { ledger, ledgerQuestion } from './ledger';

let engine: Engine;
beforeAll(async () => {
	engine = await smallEngine();
});
afterAll(() => engine.close());

describe('the ledger', () => {
	it('tells repeated, dropped and new asks apart, with the response then', async () => {
		const found = ledger(await ask(engine, ledgerQuestion(choose({ sur: ['KHM'] }))));
		expect(found.sessions).toEqual([6, 18]);
		expect(
			found.entries.map(({ state, theme, status, reviews }) => [
				state,
				theme,
				status,
				reviews.map(({ cycle, response }) => `${cycle}: ${response}`).join(', ')
			])
		).toEqual([
			['NOR', 'justice', 'repeated', '1: Supported, 2: Noted'],
			['FRA', 'justice', 'new', '2: Supported'],
			['FRA', 'torture', 'new', '2: Supported'],
			['FRA', 'womens-rights', 'new', '2: Supported'],
			['NOR', 'torture', 'new', '2: Noted'],
			['SWE', 'womens-rights', 'new', '2: Supported']
		]);
		expect(found.counts).toEqual({ repeated: 1, dropped: 0, new: 5 });
	});

	it('counts as dropped what a later review without it shows', async () => {
		const rows = await ask(engine, ledgerQuestion(choose({ sur: ['KHM'], session: [6] })));
		expect(ledger(rows).entries.map(({ status }) => status)).toEqual(['new']);
		expect(ledger(rows, [6, 18]).entries.map(({ status }) => status)).toEqual(['dropped']);
	});

	it('says so where no answer has been given', async () => {
		const found = ledger(await ask(engine, ledgerQuestion(choose({ sur: ['LAO'], from: ['FRA'] }))));
		expect(found.entries[0]?.reviews[0]?.response).toBe('none yet');
	});

	it('is empty where nothing was asked', () => {
		expect(ledger([])).toEqual({ sessions: [], entries: [], counts: { repeated: 0, dropped: 0, new: 0 } });
	});
});
