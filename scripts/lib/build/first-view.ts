import { firstViewQuestions } from '../../../src/lib/analysis/first-view';
import type { StoredColumns } from '../../../src/lib/engine/columns';
import { createNodeEngine } from '../../../src/lib/engine/node';
import type { CoalitionTheme } from '../../../src/lib/model/reference';
import type { Example } from './example';

/** The answers of the first view on the example, by the text of their statements. */
export async function firstViewAnswers(
	{ tables, vocabulary, reconciliation }: Example,
	coalition: readonly CoalitionTheme[]
): Promise<Record<string, StoredColumns>> {
	const engine = await createNodeEngine();
	await engine.change(async (contents) => {
		await contents.setVocabulary(vocabulary, coalition);
		await contents.setSources([{ source: 0, file: reconciliation.file, format: reconciliation.format }]);
		await contents.append(tables);
	});
	const answers: Record<string, StoredColumns> = {};
	for (const { sql } of firstViewQuestions()) {
		const answer = await engine.query(sql);
		answers[sql.text] = {
			names: answer.names,
			columns: answer.names.map((name) => [...answer.column(name)])
		};
	}
	await engine.close();
	return answers;
}
