import type { ShortlistRow } from '$lib/analysis/approach';
import { formatNumber, formatPercent, m } from '$lib/i18n';

/**
 * How likely a State is to raise a theme, with what speaks for it: the years in which it raised it in this country's reviews, or,
 * where it never did, how often it raised it in those of others.
 * @returns all in one, and both parts of it
 */
export function likelyWords(
	{ probability, evidence }: Pick<ShortlistRow, 'probability' | 'evidence'>,
	years: ReadonlyMap<number, string>
): { whole: string; share: string; grounds: string } {
	const share = formatPercent(probability);
	const raised = evidence.here.flatMap(({ session, onTheme }) =>
		onTheme > 0 ? [years.get(session) ?? String(session)] : []
	);
	const { onTheme } = evidence.worldwide;
	const grounds =
		raised.length > 0
			? raised.join(', ')
			: onTheme > 0
				? m.present_raised_elsewhere({ count: formatNumber(onTheme) })
				: '';
	return { whole: grounds === '' ? share : m.present_raised({ share, years: grounds }), share, grounds };
}
