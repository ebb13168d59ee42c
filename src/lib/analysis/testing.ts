/** The engine filled with the small world of `engine/testing.ts`, for the tests of the questions. */
import { encodeBatch } from '../engine/arrow';
import type { Engine } from '../engine/engine';
import { createNodeEngine } from '../engine/node';
import { batchOf, smallCoalition, smallRows, smallVocabulary } from '../engine/testing';
import { noFilters, type Filters } from '../model/filters';
import type { Question } from './question';

export async function smallEngine(): Promise<Engine> {
	const engine = await createNodeEngine();
	await engine.change(async (tables) => {
		await tables.setVocabulary(smallVocabulary, smallCoalition);
		await tables.setSources([{ source: 1, file: 'small.csv', format: 'by-hand' }]);
		await tables.append(encodeBatch(batchOf(smallRows), { source: 1, firstRec: 0 }));
	});
	return engine;
}

/** Asks, and checks that the answer has the columns the question promises. */
export async function ask<Row>(engine: Engine, question: Question<Row>): Promise<Row[]> {
	const answer = await engine.query(question.sql);
	if (answer.names.join() !== question.columns.join())
		throw new Error(
			`${question.name} promises ${question.columns.join()} and answers ${answer.names.join()}.`
		);
	return answer.rows<Row>();
}

/** The selection with these choices and no others. */
export function choose(part: Partial<Filters> = {}): Filters {
	return { ...noFilters(), ...part };
}
