import type { Reason, ReasonKey } from '../../analysis/approach';
import { formatList, m, perLocale } from '../../i18n';

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

/** What the reasons of one kind add up to, in points of log-odds; those that add nothing are left out. */
export interface ReasonPart {
	kind: ReasonKind;
	points: number;
}

export function reasonParts(reasons: readonly Reason[]): ReasonPart[] {
	return REASON_KINDS.map((kind) => ({
		kind,
		points: reasons.reduce((sum, reason) => sum + (KIND[reason.key] === kind ? reason.points : 0), 0)
	})).filter(({ points }) => Math.abs(points) >= 0.005);
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

/** A reason in words. @param years in which the State raised the theme here */
export function reasonLabel(reason: Reason, sur: string, years: readonly string[]): string {
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
			return m.approach_reason_alike();
		case 'alikeHere':
			return m.approach_reason_alike_here();
		case 'raisedHere':
			return years.length > 0
				? m.approach_reason_raised_here({ years: formatList(years) })
				: m.approach_reason_not_raised_here();
		case 'here':
			return reason.points >= 0 ? m.approach_reason_here({ sur }) : m.approach_reason_not_here({ sur });
	}
}

const points = perLocale(
	(locale) =>
		new Intl.NumberFormat(locale, {
			minimumFractionDigits: 1,
			maximumFractionDigits: 1,
			signDisplay: 'exceptZero'
		})
);

/** Points with their sign: +1.2. */
export const formatPoints = (value: number): string => points().format(value);

/** All reasons of some weight as one line: "recent interest in the theme +1.2 · raised it here in 2014 +0.8". */
export function reasonLine(reasons: readonly Reason[], sur: string, years: readonly string[]): string {
	return reasons
		.filter((reason) => Math.abs(reason.points) >= 0.05)
		.map((reason) => `${reasonLabel(reason, sur, years)} ${formatPoints(reason.points)}`)
		.join(' · ');
}
