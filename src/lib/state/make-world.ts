import activity from '../../../data/reference/state-activity.csv?raw';
import themes from '../../../data/reference/state-theme-profile.csv?raw';
import { say, sentences } from '../model/say';
import type { Reconciliation } from '../model/dataset';
import { readProfile, simulateBatches, withSimulatedDocument } from '../simulate';
import type { IngestNews, IngestOrder } from './ingest-messages';
import { TableShelf } from './read-files';

type SimulateOrder = Extract<IngestOrder, { kind: 'simulate' }>;
type Done = Extract<IngestNews, { kind: 'done' }>;

export const SIMULATED_NOTES = sentences('simulated', {
	nobody: say([], () => 'Simulated: no State made any of these recommendations.'),
	real: say(
		[],
		() =>
			'States, themes, sessions and neighbours are real; who recommends how much, and on which themes, follows what each State did in sessions 1–18 (data/reference/state-activity.csv and state-theme-profile.csv).'
	),
	shares: say(
		[],
		() =>
			'Action categories and responses follow the shares of sessions 1–18 by theme, action category and regional group.'
	)
});

/** Makes the simulated world of an order, as if it had been read from a file. */
export function makeWorld(order: SimulateOrder, tell: (news: IngestNews) => void): Done {
	const { reference, firstSource: source, rows, seed } = order;
	const vocabulary = withSimulatedDocument(order.vocabulary);
	const profile = readProfile({ activity, themes }, reference);
	const shelf = new TableShelf(order.firstRec);
	const file = `Simulated world, seed ${seed}`;
	const began = performance.now();
	let made = 0;
	for (const batch of simulateBatches(reference, profile, vocabulary, { rows, seed })) {
		shelf.add(batch, source);
		made += batch.length;
		const rowsPerSecond = Math.round((1000 * made) / Math.max(1, performance.now() - began));
		// There are no bytes to read: the bar stays without an end, the rows say how far it is.
		tell({
			kind: 'progress',
			progress: { file, index: 0, files: 1, bytesRead: 0, bytesTotal: 0, rows: made, rowsPerSecond }
		});
	}
	const reconciliation: Reconciliation = {
		file,
		size: 0,
		format: 'simulated',
		formatLabel: 'Simulated world',
		encoding: '',
		read: made,
		loaded: made,
		setAside: 0,
		rowsSetAside: [],
		unresolved: [],
		duplicates: 0,
		notes: [SIMULATED_NOTES.nobody(), SIMULATED_NOTES.real(), SIMULATED_NOTES.shares()]
	};
	return {
		kind: 'done',
		files: [{ source, reconciliation, simulated: true, ...shelf.of(source) }],
		refused: [],
		vocabulary
	};
}
