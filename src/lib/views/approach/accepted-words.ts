import type { Acceptance } from '../../analysis/approach';
import { formatNumber, formatPercent, inSentence, m } from '../../i18n';

/**
 * What a country's estimated support of a State rests on, in sentences.
 * @param issues labels of the issues counted: those of the theme shown, or of all themes chosen
 * @param oneTheme whether one theme is shown, so that its issues can be named
 */
export function acceptedWords(
	{ low, high, prior, onTheme }: Pick<Acceptance, 'low' | 'high' | 'onTheme'> & { prior: { rate: number } },
	issues: readonly string[],
	oneTheme: boolean
): string {
	const counted = { supported: formatNumber(onTheme.supported), answered: formatNumber(onTheme.answered) };
	const named = issues.map(inSentence).join(', ');
	const record = () => {
		if (onTheme.answered === 0)
			return oneTheme ? m.approach_accepts_none({ issues: named }) : m.approach_accepts_none_all();
		return oneTheme
			? m.approach_accepts_theme({ issues: named, ...counted })
			: m.approach_accepts_all(counted);
	};
	return [
		m.approach_accepts_range({ low: formatPercent(low ?? 0), high: formatPercent(high ?? 0) }),
		record(),
		...(issues.length > 1 && onTheme.answered > 0 ? [m.approach_accepts_each()] : []),
		m.approach_accepts_prior({ prior: formatPercent(prior.rate) })
	].join(' ');
}
