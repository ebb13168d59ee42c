import { historyQuestion } from '$lib/analysis/approach';
import { sql, type Sql } from '$lib/engine/sql';
import { historyColumns, type Opened } from '$lib/state/approach-desk';
import type { ApproachRoom } from '$lib/state/approach-room';
import type { Workbench } from '$lib/state/workbench.svelte';

/** Hands the open data to a worker of the approach as plain columns. */
export async function fillRoom(room: ApproachRoom, { dataset, engine }: Workbench): Promise<Opened> {
	const { vocabulary, reference } = dataset;
	const question = historyQuestion();
	const prebuilt = dataset.prebuilt(question);
	const columns = prebuilt
		? historyColumns(prebuilt.length, (name) => prebuilt.map((row) => row[name]))
		: await engine
				.start()
				.then((started) => started.query(plainTheme(question.sql)))
				.then((answer) => historyColumns(answer.length, (name) => answer.column(name)));
	return room.ask(
		{ kind: 'open', columns, vocabulary, reference },
		Object.values(columns).map(({ buffer }) => buffer as ArrayBuffer)
	);
}

/** The history with −1 for "all themes": a column without nulls is read many times faster. */
function plainTheme(history: Sql): Sql {
	return sql`
		select session, sur, maker, coalesce(cast(theme as integer), -1) as theme, cast(recommendations as integer) as recommendations
		from (${history})
	`;
}
