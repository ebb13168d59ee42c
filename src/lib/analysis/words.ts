import { sql, type Sql } from '../engine/sql';
import { RESPONSES } from '../model/vocabulary';

/** The word of a response's code. */
export function responseWord(code: Sql): Sql {
	const cases = RESPONSES.map((word, position) => sql`when ${position} then ${word}`);
	return sql`case ${code} ${sql.join(cases, ' ')} end`;
}

/** The code of a response, for comparisons. */
export function responseCode(word: (typeof RESPONSES)[number]): number {
	return RESPONSES.indexOf(word);
}
