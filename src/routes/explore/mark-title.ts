import { formatList, formatNumber, m } from '$lib/i18n';
import type { Mark, MarkClause } from '$lib/state/mark';
import type { Names } from '$lib/views/names';

/** A mark in words: "Norway → Cambodia", "Justice", "17 others". */
export function markTitle(mark: Mark, names: Names): string {
	return mark.map((clause) => clauseTitle(clause, names)).join(' → ');
}

function clauseTitle({ column, values, not }: MarkClause, names: Names): string {
	if (not) return m.mark_others({ count: formatNumber(values.length) });
	if (values.length > 3) return m.mark_many({ count: formatNumber(values.length) });
	return formatList(values.map((value) => names.value(column, value)));
}
