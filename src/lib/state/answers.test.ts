import { describe, expect, it } from 'vitest';
import { within, type Question } from '../analysis/question';
import { sql } from '../engine/sql';
import { Answers } from './answers';

const question = (text: string): Question<{ n: number }> => ({
	name: 'test',
	columns: ['n'],
	sql: sql.written(text)
});
const never = () => new AbortController().signal;

/** Asks that are answered by hand. */
function desk() {
	const asked: { text: string; signal: AbortSignal; answer: (rows: number) => void; fail: () => void }[] = [];
	const ask = <Row>(posed: Question<Row>, signal: AbortSignal) =>
		new Promise<Row[]>((resolve, reject) => {
			asked.push({
				text: posed.sql.text,
				signal,
				answer: (rows) => resolve(Array.from({ length: rows }, (_, n) => ({ n })) as Row[]),
				fail: () => reject(new Error('refused'))
			});
		});
	return { asked, ask };
}

describe('Answers', () => {
	it('asks once what two ask at the same time, and what was answered lately', async () => {
		const { asked, ask } = desk();
		const answers = new Answers(ask);
		const two = [answers.ask(question('a'), 1, never()), answers.ask(question('a'), 1, never())];
		asked[0]?.answer(3);
		expect((await Promise.all(two)).map((rows) => rows.length)).toEqual([3, 3]);
		expect(await answers.ask(question('a'), 1, never())).toHaveLength(3);
		expect(asked).toHaveLength(1);
	});

	it('answers from a wider question, asked once for all that follow from it', async () => {
		const { asked, ask } = desk();
		const answers = new Answers(ask);
		const one = within(question('one'), question('all'), (rows) => rows.filter(({ n }) => n === 1));
		const most = within(question('most'), question('all'), (rows) => rows.filter(({ n }) => n > 0));
		const three = [one, most, question('all')].map((posed) => answers.ask(posed, 1, never()));
		asked[0]?.answer(3);
		expect((await Promise.all(three)).map((rows) => rows.map(({ n }) => n))).toEqual([
			[1],
			[1, 2],
			[0, 1, 2]
		]);
		expect(asked.map(({ text }) => text)).toEqual(['all']);
	});

	it('asks anew when the data changed', async () => {
		const { asked, ask } = desk();
		const answers = new Answers(ask);
		const before = answers.ask(question('a'), 1, never());
		asked[0]?.answer(1);
		await before;
		const after = answers.ask(question('a'), 2, never());
		asked[1]?.answer(2);
		expect(await after).toHaveLength(2);
	});

	it('calls a question off once nobody waits for it', async () => {
		const { asked, ask } = desk();
		const answers = new Answers(ask);
		const [one, other] = [new AbortController(), new AbortController()];
		const first = answers.ask(question('a'), 1, one.signal);
		const second = answers.ask(question('a'), 1, other.signal);
		one.abort();
		await expect(first).rejects.toThrow('No longer asked.');
		expect(asked[0]?.signal.aborted).toBe(false);
		other.abort();
		await expect(second).rejects.toThrow('No longer asked.');
		expect(asked[0]?.signal.aborted).toBe(true);
		void answers.ask(question('a'), 1, never());
		expect(asked).toHaveLength(2);
	});

	it('keeps no failure', async () => {
		const { asked, ask } = desk();
		const answers = new Answers(ask);
		const failing = answers.ask(question('a'), 1, never());
		asked[0]?.fail();
		await expect(failing).rejects.toThrow('refused');
		void answers.ask(question('a'), 1, never());
		expect(asked).toHaveLength(2);
	});

	it('forgets what was asked longest ago where rows are many', async () => {
		const { asked, ask } = desk();
		const answers = new Answers(ask, 10);
		const get = async (text: string, rows: number) => {
			const before = asked.length;
			const got = answers.ask(question(text), 1, never());
			asked[before]?.answer(rows);
			await got;
		};
		await get('a', 4);
		await get('b', 4);
		await get('a', 4);
		await get('c', 4);
		expect(asked.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
		await get('a', 4);
		expect(asked).toHaveLength(3);
		await get('b', 4);
		expect(asked).toHaveLength(4);
	});
});
