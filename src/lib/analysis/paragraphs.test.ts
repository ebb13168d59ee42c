import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { paragraphTotals } from './paragraphs';
import { ask, choose, smallEngine } from './testing';

describe('a selection counted by paragraph', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await smallEngine();
	});
	afterAll(() => engine.close());

	it('counts different numbers, and what has none', async () => {
		expect(await ask(engine, paragraphTotals(choose()))).toEqual([
			{ paragraphs: 2, supported: 2, noted: 0, unnumbered: 6 }
		]);
		expect(await ask(engine, paragraphTotals(choose({ session: [8] })))).toEqual([
			{ paragraphs: 0, supported: 0, noted: 0, unnumbered: 2 }
		]);
	});
});
