import { columnsOfRows, historyColumns, historyQuestion } from '$lib/analysis/approach';
import type { Opened } from '$lib/state/approach-desk';
import type { ApproachRoom } from '$lib/state/approach-room';
import type { Workbench } from '$lib/state/workbench.svelte';

/** Hands the open data to a worker of the approach as plain columns. */
export async function fillRoom(room: ApproachRoom, { dataset, engine }: Workbench): Promise<Opened> {
	const { vocabulary, reference } = dataset;
	const question = historyQuestion();
	const prebuilt = dataset.prebuilt(question);
	const columns = prebuilt
		? columnsOfRows(prebuilt)
		: await engine
				.start()
				.then((started) => started.query(question.sql))
				.then((answer) => historyColumns(answer.numbers));
	return room.ask(
		{ kind: 'open', columns, vocabulary, reference },
		Object.values(columns).map(({ buffer }) => buffer as ArrayBuffer)
	);
}
