import type { ShortlistRow } from '$lib/analysis/approach';
import { formatNumber, formatPercent, m } from '$lib/i18n';

/**
 * How likely a State is to raise a theme, with what speaks for it: the years in which it raised it in this country's reviews, or,
 * where it never did, how often it raised it in those of others.
 */
export function likelyWords(
	{ probability, evidence }: Pick<ShortlistRow, 'probability' | 'evidence'>,
	years: ReadonlyMap<number, string>
): string {
	const share = formatPercent(probability);
	const raised = evidence.here.flatMap(({ session, onTheme }) =>
		onTheme > 0 ? [years.get(session) ?? String(session)] : []
	);
	if (raised.length > 0) return m.present_raised({ share, years: raised.join(', ') });
	const { onTheme } = evidence.worldwide;
	return onTheme > 0 ? m.present_raised_elsewhere({ share, count: formatNumber(onTheme) }) : share;
}
