import type { Reference } from '../../model/reference';
import type { WorldwideTotals } from './types';

/**
 * The bundled tables as totals. @param profile what `readProfile` of `simulate` makes of `state-activity.csv` and
 * `state-theme-profile.csv`: cycles 1 and 2, in the order of the reference's States and themes
 */
export function worldwideTotals(
	_profile: { activity: readonly Float64Array[]; mentions: readonly Float64Array[] },
	_reference: Pick<Reference, 'states' | 'themes'>
): WorldwideTotals {
	throw new Error('to be written');
}
