import { readSummary, summary } from '../../src/lib/analysis/summary';
import { UNKNOWN_STATE } from '../../src/lib/model/vocabulary';
import { ask, type Asked } from './question';

/** Notes how many recommendations a table of named States leaves out, where it leaves any out. */
export async function noteUnknownState({ world, filters }: Asked): Promise<void> {
	if (filters.from.includes(UNKNOWN_STATE)) return;
	const { unknownState } = readSummary(await ask(world, summary(filters)));
	if (unknownState > 0)
		world.notes.push(
			`${unknownState} recommendations of the Unknown State are not among the rows; --where from=XXX shows them.`
		);
}
