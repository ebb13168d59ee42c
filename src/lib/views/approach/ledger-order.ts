import type { LedgerEntry, LedgerStatus } from '../../analysis/approach';
import { compareNames } from '../../i18n';
import type { Names } from '../names';

const PLACE: Record<LedgerStatus, number> = { repeated: 0, dropped: 1, new: 2 };

/** What was repeated, dropped and new, each in the order of the States' and themes' names as a reader sees them. */
export function byShownName(
	entries: readonly LedgerEntry[],
	names: Pick<Names, 'state' | 'theme'>
): LedgerEntry[] {
	return [...entries].sort(
		(a, b) =>
			PLACE[a.status] - PLACE[b.status] ||
			compareNames(names.state(a.state), names.state(b.state)) ||
			compareNames(names.theme(a.theme), names.theme(b.theme))
	);
}
