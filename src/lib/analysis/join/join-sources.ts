import type { Sql } from '../../engine/sql';
import type { JoinPlan } from '../../model/join';
import { joinRows, overlaps, type JoinRow, type OverlapRow } from './overlaps';
import { settle, toCompare, type JoinSource, type Settlement, type ToldElsewhere } from './settle';

/** What joining needs of an engine's tables. */
interface JoinTables {
	read(statement: Sql): Promise<{ rows<Row>(): Row[] }>;
	tellElsewhere(rows: ToldElsewhere): Promise<void>;
}

/**
 * Leaves what is told elsewhere to the source that counts, as the person chose: in the page and on the command line alike.
 * @param sources in the order of loading
 */
export async function joinSources(
	tables: JoinTables,
	sources: readonly JoinSource[],
	plan: JoinPlan
): Promise<Settlement> {
	const rows = (await tables.read(overlaps().sql)).rows<OverlapRow>();
	const needed = toCompare(rows, sources, plan);
	const compared = needed.length > 0 ? (await tables.read(joinRows(needed).sql)).rows<JoinRow>() : [];
	const settlement = settle(rows, compared, sources, plan);
	await tables.tellElsewhere(settlement.elsewhere);
	return settlement;
}
