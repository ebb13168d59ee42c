import { groupPaint } from '$lib/layouts/figure';
import { REGIONAL_GROUPS } from '$lib/model/vocabulary';
import type { Names } from '$lib/views/names';
import type { Picture } from './picture';

/** The colours of the groups that a picture shows, in the order of the vocabulary. */
export function groupLegend(groups: Iterable<string>, names: Names): Picture['legend'] {
	const shown = new Set(groups);
	return REGIONAL_GROUPS.filter((group) => shown.has(group) && group !== 'Unknown').map((group) => ({
		paint: groupPaint(group),
		label: names.group(group)
	}));
}
