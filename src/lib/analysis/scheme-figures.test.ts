import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../engine/engine';
import { schemeWords } from '../model/scheme';
import { smallCoalition, smallVocabulary } from '../engine/testing';
import { labelCounts, schemeFigures } from './scheme-figures';
import { ask, choose, smallEngine } from './testing';

let engine: Engine;
beforeAll(async () => void (engine = await smallEngine()));
afterAll(() => engine.close());

test('counts what the scheme says nothing about', async () => {
	const figures = async () => (await ask(engine, schemeFigures(choose())))[0];
	expect(await figures()).toEqual({ recommendations: 8, without_theme: 1, with_ohchr: 0, estimated: 0 });
	await engine.relabel(schemeWords('ohchr', smallVocabulary, smallCoalition));
	expect(await figures()).toMatchObject({ recommendations: 8, without_theme: 8 });
	await engine.relabel(schemeWords('upr-info', smallVocabulary, smallCoalition));
	expect(await figures()).toMatchObject({ without_theme: 1 });
});

test('counts recommendations by what their files say', async () => {
	expect(await ask(engine, labelCounts())).toEqual([
		{ label: 0, recommendations: 4 },
		{ label: 1, recommendations: 3 },
		{ label: 2, recommendations: 3 }
	]);
});
