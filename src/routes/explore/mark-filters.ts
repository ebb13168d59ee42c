import type { Filters } from '$lib/model/filters';
import type { Mark } from '$lib/state/mark';

/**
 * A mark as filters, so that "only this" can put it into the selection.
 * @returns `undefined` where the filters have no word for it (a theme family, "none of these")
 */
export function filtersOfMark(mark: Mark): Partial<Filters> | undefined {
	const filters: Partial<Filters> = {};
	for (const { column, values, not } of mark) {
		if (not || column === 'family') return undefined;
		if (column === 'cycle' || column === 'action') filters[column] = values.map(Number);
		else filters[column] = values;
	}
	return filters;
}
