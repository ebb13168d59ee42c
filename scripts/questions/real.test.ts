import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noFilters, type Filters } from '../../src/lib/model/filters';
import { COUNTINGS } from '../../src/lib/model/questions';
import { inputFiles } from '../lib/files';
import { DATA } from '../lib/paths';
import { print } from '../lib/print';
import { loadWorld, type World } from '../lib/world';
import { QUESTIONS } from './index';
import type { Answer } from './question';

async function answer(
	world: World,
	name: string,
	part: Partial<Filters> = {},
	columns: string[] = []
): Promise<Answer> {
	const question = QUESTIONS.find((known) => known.name === name);
	if (!question) throw new Error(`no question ${name}`);
	return question.answer({
		world,
		filters: { ...noFilters(), ...part },
		columns,
		counting: undefined,
		options: {}
	});
}

const object = (given: Answer) => (given.kind === 'object' ? given.value : {});
const rows = (given: Answer) => (given.kind === 'table' ? given.rows : []);

describe('the bundled example', () => {
	let world: World;
	beforeAll(async () => {
		world = await loadWorld(inputFiles([join(DATA, 'cambodia', 'recommendations.csv')]));
	});
	afterAll(() => world.engine.close());

	it('has its control totals', async () => {
		expect(object(await answer(world, 'summary'))).toMatchObject({
			recommendations: 343,
			reviews: 2,
			statesUnderReview: 1,
			unknownState: 0,
			cycles: { 1: 138, 2: 205 }
		});
		expect(object(await answer(world, 'summary', { cycle: [1] })).responses).toEqual({ Supported: 138 });
		expect(object(await answer(world, 'summary', { cycle: [2] })).responses).toEqual({
			Supported: 163,
			Noted: 42
		});
	});

	it('shows the flow from the neighbourhood', async () => {
		const from = ['BRN', 'IDN', 'LAO', 'MYS', 'MMR', 'PHL', 'SGP', 'THA', 'VNM', 'TLS'];
		expect(object(await answer(world, 'summary', { from })).cycles).toEqual({ 1: 18, 2: 15 });
	});

	const needless = QUESTIONS.filter(({ options = {} }) => !Object.values(options).includes('needed'));
	it.each(needless.map(({ name }) => name))('answers %s in both formats', async (name) => {
		const given = await answer(world, name);
		expect(JSON.parse(print(given, 'json'))).toBeTruthy();
		const [header, ...lines] = print(given, 'csv').trimEnd().split('\n');
		expect(header).toMatch(/^[a-z_]+(,[a-z_]+)+$/i);
		expect(lines.length).toBeGreaterThan(0);
	});

	it('says by theme what it spells like the files', async () => {
		expect(print(await answer(world, 'themes', { cycle: [2] }), 'csv')).toMatch(
			/^theme,recommendations\nJustice,33\n/
		);
	});
});

const REAL = process.env.DEMARCHE_REAL_DATA;
if (!REAL)
	console.log('Skipped: the control totals of the real exports; DEMARCHE_REAL_DATA names no folder.');

describe.skipIf(!REAL)('the real exports', () => {
	let world: World;
	beforeAll(async () => {
		world = await loadWorld(inputFiles([join(REAL ?? '', 'upr-info')]));
	});
	afterAll(() => world?.engine.close());

	it('have their control totals', async () => {
		expect(object(await answer(world, 'summary'))).toMatchObject({
			recommendations: 35_469,
			reviews: 277,
			statesUnderReview: 193,
			recommendingStates: 167,
			unknownState: 9,
			themes: 54,
			themeMentions: 62_736,
			duplicates: 2,
			cycles: { 1: 21_356, 2: 14_113 },
			responses: { Supported: 26_335, Noted: 9_134 },
			actionCategories: { 1: 579, 2: 5_988, 3: 3_100, 4: 14_015, 5: 11_787 }
		});
	});

	it('have 10,503 ties between States, the heaviest from Jordan to Israel', async () => {
		const ties = rows(await answer(world, 'network'));
		expect(ties).toHaveLength(10_503);
		expect(ties[0]).toEqual({ source: 'JOR', target: 'ISR', recommendations: 23 });
		expect(world.notes.at(-1)).toMatch(/^9 recommendations of the Unknown State/);
	});

	it('have the profile of States and themes that the facts give', async () => {
		const printed = print(await answer(world, 'state-themes'), 'csv')
			.trimEnd()
			.split('\n')
			.sort();
		const facts = readFileSync(join(REAL ?? '', 'facts', 'state-theme-profile.csv'), 'utf8')
			.trimEnd()
			.split(/\r?\n/)
			.sort();
		expect(printed).toEqual(facts);
	});

	it('flow through any columns without loss', async () => {
		const columns = ['cycle', 'group', 'theme', 'response', 'sur'];
		for (const counting of COUNTINGS) {
			const question = QUESTIONS.find(({ name }) => name === 'flows');
			const given = await question?.answer({ world, filters: noFilters(), columns, counting, options: {} });
			const totals = [1, 2, 3, 4].map((step) =>
				rows(given ?? { kind: 'object', value: {} })
					.filter((row) => row.step === step)
					.reduce((sum, row) => sum + Number(row.recommendations), 0)
			);
			const expected = counting === 'mentions' ? 62_736 : 35_469;
			for (const total of totals) expect(total).toBeCloseTo(expected, 1);
		}
	});
});

describe.skipIf(!REAL)("OHCHR's real documents", () => {
	it('have the paragraphs, supported and noted, that OHCHR publishes', async () => {
		const world = await loadWorld(inputFiles([join(REAL ?? '', 'ohchr')]));
		expect(rows(await answer(world, 'reviews'))).toMatchObject([
			{ sur: 'CHN', session: 31, cycle: 3, paragraphs: 346, supported: 284, noted: 62 },
			{ sur: 'SVN', session: 34, cycle: 3, paragraphs: 215, supported: 182, noted: 33 },
			{ sur: 'SVN', session: 48, cycle: 4, paragraphs: 254, supported: 217, noted: 37 }
		]);
		await world.engine.close();
	});
});
