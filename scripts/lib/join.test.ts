import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputFiles } from './files';
import { joinPlan, readJoin } from './join';
import { loadWorld } from './world';
import { summaryQuestion } from '../questions/summary';
import { noFilters } from '../../src/lib/model/filters';

const HEADER = 'session,state_under_review,recommending_state,themes,response,paragraph,text';
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'demarche-'));
	writeFileSync(
		join(folder, 'one.csv'),
		`${HEADER}\n18,KHM,NOR,Justice,Supported,118.1,Reform the courts\n18,KHM,SWE,Justice,Noted,118.2,Ratify it\n6,KHM,SWE,Justice,Noted,82.1,Ratify\n`
	);
	writeFileSync(
		join(folder, 'two.csv'),
		`${HEADER}\n18,KHM,NOR,Torture,Noted,118.1,Reform the courts\n18,KHM,FRA,Torture,Noted,118.3,Sign it\n19,KHM,SWE,Justice,Noted,,Sign\n`
	);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function joined(word: string | undefined) {
	const inputs = inputFiles([join(folder, 'one.csv'), join(folder, 'two.csv')]);
	const world = await loadWorld(inputs, undefined, word === undefined ? undefined : readJoin(word));
	try {
		const asked = { world, filters: noFilters(), columns: [], counting: undefined, options: {} };
		const answer = await summaryQuestion.answer(asked);
		return { summary: answer.kind === 'object' ? answer.value : {}, notes: world.notes, files: world.files };
	} finally {
		await world.engine.close();
	}
}

describe('--join', () => {
	it('keeps the first file and says what is told elsewhere', async () => {
		const { summary, notes, files } = await joined(undefined);
		expect(summary).toMatchObject({ recommendations: 4, paragraphs: 3, withoutParagraph: 1 });
		expect(files.map(({ loaded, toldElsewhere }) => [loaded, toldElsewhere])).toEqual([
			[3, 0],
			[3, 2]
		]);
		expect(notes).toEqual([
			'one.csv and two.csv tell of the same review (KHM in session 18): one.csv counts; 2 of 2 recommendations of two.csv are told elsewhere. Another --join says otherwise.'
		]);
	});

	it('keeps the fuller file where the first has far fewer recommendations', async () => {
		writeFileSync(join(folder, 'few.csv'), `${HEADER}\n6,KHM,NOR,Justice,Noted,82.2,Ratify\n`);
		writeFileSync(
			join(folder, 'many.csv'),
			`${HEADER}\n${['NOR', 'SWE', 'FRA'].map((from) => `6,KHM,${from},Justice,Noted,82.1,Ratify`).join('\n')}\n`
		);
		const world = await loadWorld(inputFiles([join(folder, 'few.csv'), join(folder, 'many.csv')]));
		await world.engine.close();
		expect(world.files.map(({ toldElsewhere }) => toldElsewhere)).toEqual([1, 0]);
		expect(world.notes).toEqual([
			'few.csv and many.csv tell of the same review (KHM in session 6): few.csv has far fewer recommendations, so the fuller many.csv counts; 1 of 1 recommendations of few.csv are told elsewhere. Another --join says otherwise.'
		]);
	});

	it('keeps the file that is named', async () => {
		const { summary, files } = await joined('keep:two.csv');
		expect(summary).toMatchObject({ recommendations: 4, responses: { Noted: 4 } });
		expect(files.map(({ toldElsewhere }) => toldElsewhere)).toEqual([2, 0]);
	});

	it('merges by paragraph', async () => {
		const { summary, notes } = await joined('merge');
		expect(summary).toMatchObject({ recommendations: 5, paragraphs: 4 });
		expect(notes[0]).toMatch(
			/merged by paragraph or wording; 1 of 2 recommendations of two\.csv are told elsewhere/
		);
	});

	it('fills by the other what the first leaves unsaid, and says how much', async () => {
		writeFileSync(
			join(folder, 'bare.csv'),
			`${HEADER}\n18,KHM,NOR,,,118.1,Reform the courts\n18,KHM,SWE,Justice,Noted,118.2,Ratify it\n`
		);
		const world = await loadWorld(
			inputFiles([join(folder, 'bare.csv'), join(folder, 'two.csv')]),
			undefined,
			readJoin('merge')
		);
		await world.engine.close();
		expect(world.notes[0]).toContain('the others are counted, 2 gaps filled from two.csv.');
	});

	it('counts both, and says that loudly', async () => {
		const { summary, notes } = await joined('both');
		expect(summary).toMatchObject({ recommendations: 6 });
		expect(notes[0]).toMatch(/all of it is counted, so these reviews count more than once\.$/);
	});

	it('refuses what it does not know in one sentence', () => {
		expect(() => readJoin('merg')).toThrow('“merg” is no way to join; did you mean “merge”?');
		expect(() => joinPlan(readJoin('keep:three.csv'), inputFiles([join(folder, 'one.csv')]))).toThrow(
			/names no file that is read/
		);
	});
});
