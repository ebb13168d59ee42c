import type { Reference } from '../../model/reference';
import { ApproachError, type WorldwideTotals } from './types';

/** What the bundled tables count: cycle 1 whole, cycle 2 as far as session 18 (see `data/README.md`). */
const COUNTED = [
	{ cycle: 1, lastSession: 12, reviews: 193 },
	{ cycle: 2, lastSession: 18, reviews: 84 }
] as const;

/**
 * The bundled tables as totals.
 * @param profile what `readProfile` of `simulate` makes of `state-activity.csv` and `state-theme-profile.csv`: cycles 1 and
 * 2, in the order of the reference's States and themes
 * @throws ApproachError where the profile does not fit the reference
 */
export function worldwideTotals(
	profile: { activity: readonly Float64Array[]; mentions: readonly Float64Array[] },
	{ states, themes }: Pick<Reference, 'states' | 'themes'>
): WorldwideTotals {
	return {
		states: states.map(({ iso3 }) => iso3),
		themes: themes.map(({ id }) => id),
		cycles: COUNTED.map((counted, i) => {
			const activity = profile.activity[i];
			const mentions = profile.mentions[i];
			if (activity?.length !== states.length || mentions?.length !== states.length * themes.length)
				throw new ApproachError(
					`The worldwide totals of cycle ${counted.cycle} do not fit the reference; build both from the same tables.`
				);
			return { ...counted, activity, mentions };
		})
	};
}
