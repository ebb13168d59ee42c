import { sql } from '../../engine/sql';
import type { Question } from '../question';
import { ALL_THEMES } from './history-columns';
import type { HistoryRow } from './types';

/**
 * All that the estimates read: recommendations by session, review, State and theme, and in all (`theme` is `ALL_THEMES`). States and
 * themes come as positions in the vocabulary. Rows of the Unknown State and of unknown sessions are left out. The order is
 * fixed, and `buildHistory` does not depend on it.
 */
export function historyQuestion(): Question<HistoryRow> {
	return {
		name: 'approach-history',
		columns: ['session', 'sur', 'maker', 'theme', 'recommendations'],
		sql: sql`
			select session, sur, maker, cast(theme as integer) as theme, count(*) as recommendations
			from mentions
			where session <> 0 and sur <> 0 and maker <> 0 and theme <> 0
			group by session, sur, maker, theme
			union all
			select session, sur, maker, ${ALL_THEMES} as theme, count(*) as recommendations
			from recommendations
			where session <> 0 and sur <> 0 and maker <> 0
			group by session, sur, maker
		`
	};
}
