import type { Reason, ReasonKey, ShortlistRow, ThemeShortlist } from '../../analysis/approach';
import { formatList, formatPercent, m, perLocale } from '../../i18n';
import type { Names } from '../names';

/** What reasons speak of, for a bar that can be read: the State and the theme, States and countries like these, this country. */
export const REASON_KINDS = ['interest', 'company', 'here'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

const KIND: Record<ReasonKey, ReasonKind> = {
	recent: 'interest',
	attention: 'interest',
	attentionNow: 'interest',
	kindred: 'company',
	alike: 'company',
	alikeHere: 'company',
	raisedHere: 'here',
	here: 'here'
};

/** What the reasons of one kind add up to, in points of log-odds: one for each kind, in their order. */
export interface ReasonPart {
	kind: ReasonKind;
	points: number;
}

export function reasonParts(reasons: readonly Reason[]): ReasonPart[] {
	return REASON_KINDS.map((kind) => ({
		kind,
		points: reasons.reduce((sum, reason) => sum + (KIND[reason.key] === kind ? reason.points : 0), 0)
	}));
}

/** How far a bar of these reasons reaches to either side of zero. */
export function reasonReach(parts: readonly ReasonPart[]): { against: number; inFavour: number } {
	return {
		against: parts.reduce((sum, { points }) => sum + Math.max(0, -points), 0),
		inFavour: parts.reduce((sum, { points }) => sum + Math.max(0, points), 0)
	};
}

export function kindOf(reason: Reason): ReasonKind {
	return KIND[reason.key];
}

export function kindLabel(kind: ReasonKind): string {
	switch (kind) {
		case 'interest':
			return m.approach_kind_interest();
		case 'company':
			return m.approach_kind_company();
		case 'here':
			return m.approach_kind_here();
	}
}

/** What the words of a State's reasons name. */
export interface ReasonWords {
	/** The State under review. */
	sur: string;
	/** Whether no review of it is open, so that nothing is known of what States raised here. */
	hereUnknown: boolean;
	/** In which the State raised the theme here. */
	years: readonly string[];
	/** States with similar concerns, the most alike first; and those of all such States that raised the theme here. */
	alike: readonly string[];
	alikeHere: readonly string[];
}

/** @param sur name of the State under review */
export function reasonWords(
	{ evidence }: Pick<ShortlistRow, 'evidence'>,
	sur: string,
	yearOf: (session: number) => string,
	names: Pick<Names, 'state'>
): ReasonWords {
	return {
		sur,
		hereUnknown: evidence.here.length === 0,
		years: evidence.here.filter(({ onTheme }) => onTheme > 0).map(({ session }) => yearOf(session)),
		alike: evidence.alike.map(names.state),
		alikeHere: evidence.alikeHere.map(names.state)
	};
}

/** The State's similar ones that are behind what is said of them: those that did, or did not, raise the theme here. */
function alikeHereLabel(points: number, { alike, alikeHere }: ReasonWords): string {
	const silent = alike.filter((state) => !alikeHere.includes(state));
	if (points < 0 && silent.length > 0)
		return m.approach_reason_alike_not_here({ states: formatList(silent) });
	return alikeHere.length > 0
		? m.approach_reason_alike_here_named({ states: formatList(alikeHere) })
		: m.approach_reason_alike_here();
}

/** Reasons that speak of reviews of the State under review. */
const HERE: ReadonlySet<ReasonKey> = new Set(['alikeHere', 'raisedHere', 'here']);

/** A reason in words. */
export function reasonLabel(reason: Reason, words: ReasonWords): string {
	const { sur, years, alike } = words;
	if (words.hereUnknown && HERE.has(reason.key)) return m.approach_reason_here_unknown();
	switch (reason.key) {
		case 'recent':
			return m.approach_reason_recent();
		case 'attention':
			return m.approach_reason_attention();
		case 'attentionNow':
			return m.approach_reason_attention_now();
		case 'kindred':
			return m.approach_reason_kindred({ sur });
		case 'alike':
			return alike.length > 0
				? m.approach_reason_alike_named({ states: formatList(alike) })
				: m.approach_reason_alike();
		case 'alikeHere':
			return alikeHereLabel(reason.points, words);
		case 'raisedHere':
			return years.length > 0
				? m.approach_reason_raised_here({ years: formatList(years) })
				: m.approach_reason_not_raised_here();
		case 'here':
			return reason.points >= 0 ? m.approach_reason_here({ sur }) : m.approach_reason_not_here({ sur });
	}
}

const pointsTo = (decimals: number) =>
	perLocale(
		(locale) =>
			new Intl.NumberFormat(locale, {
				minimumFractionDigits: decimals,
				maximumFractionDigits: decimals,
				signDisplay: 'exceptZero'
			})
	);
const points = pointsTo(2);
const roughPoints = pointsTo(1);

/** Points with their sign: +1.24. */
export const formatPoints = (value: number): string => points().format(value);
/** The same where room is short: +1.2. */
export const formatRoughPoints = (value: number): string => roughPoints().format(value);

/**
 * An estimate that can be computed again, as one line of log-odds that add up to its own: "the average State on this theme here
 * (4%) −3.10 · recent interest in the theme +1.24 · raised it here in 2014 +0.80".
 */
export function reasonLine(
	reasons: readonly Reason[],
	average: ThemeShortlist['average'],
	words: ReasonWords
): string {
	return [
		`${averageLabel(average)} ${formatPoints(average.logOdds)}`,
		...reasons.map((reason) => `${reasonLabel(reason, words)} ${formatPoints(reason.points)}`)
	].join(' · ');
}

/** Where all reasons start from. */
export function averageLabel({ probability }: ThemeShortlist['average']): string {
	return m.approach_reason_average({ probability: formatPercent(probability) });
}
