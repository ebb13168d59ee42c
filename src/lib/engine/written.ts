import type { Columns } from './columns';
import { sql, type Sql } from './sql';

/**
 * A statement that a person wrote, as a part of a question: only what can be read from, such as `select`, `with`, `from`,
 * `values`, fits there.
 * @param most rows at most
 */
export function asQuestion(written: string, most: number): Sql {
	const inner = sql.written(written.trim().replace(/;\s*$/, ''));
	// A line end, since a comment may end the statement.
	return sql`
		select * from (
		${inner}
		) limit ${most}
	`;
}

/** What a question answers with: a row for each column, `column_name` and `column_type`. */
export function typesOf(question: Sql): Sql {
	return sql.written(`describe ${question.text}`);
}

/** Types whose values are texts or numbers as they are. */
const PLAIN = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\)|VARCHAR|BOOLEAN)$/;

/** The question with lists, dates and all that is neither text nor number turned into text. */
export function inPlainTypes(question: Sql, types: Columns): Sql {
	const names = types.column('column_name');
	const odd = types
		.column('column_type')
		.flatMap((type, at) => (PLAIN.test(String(type)) ? [] : [String(names[at])]));
	if (odd.length === 0) return question;
	const casts = odd.map((name) => sql`cast(${sql.id(name)} as varchar) as ${sql.id(name)}`);
	return sql`
		select * replace (${sql.join(casts)}) from (
		${sql.written(question.text)}
		)
	`;
}
