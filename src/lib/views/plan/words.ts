import { m, perLocale } from '../../i18n';
import { atNoon, type Day } from '../../plan/dates';
import type { ClockDate } from '../../plan/clock';
import type { SmartCheck } from '../../plan/smart';
import type { MeetingStatus, Milestone, Verdict } from '../../plan/types';
import type { AskOutcome, Tie } from '../../plan/outcome';

// Days have no time zone: they are read as noon in UTC, whatever the clock of this device says.
const days = perLocale(
	(locale) =>
		new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', timeZone: 'UTC' })
);

/** "30 Jan 2019", in the manner of the language. */
export function dayWords(day: Day): string {
	return days().format(atNoon(day));
}

/** A date of the clock: a day or a span, with "around" where it is an estimate. */
export function clockWords({ from, to, basis }: Pick<ClockDate, 'from' | 'to' | 'basis'>): string {
	const date = from === to ? dayWords(from) : days().formatRange(atNoon(from), atNoon(to));
	return basis === 'around' || basis === 'counted' ? m.plan_around({ date }) : date;
}

/** What a date of the clock rests on; empty where a person gave it. */
export function clockBasis({ basis, source }: Pick<ClockDate, 'basis' | 'source'>): string {
	switch (basis) {
		case 'given':
			return '';
		case 'documented':
			return m.plan_clock_documented({ source });
		case 'counted':
			return m.plan_clock_counted();
		case 'around':
			return m.plan_calendar_around();
	}
}

export function statusLabel(status: MeetingStatus): string {
	switch (status) {
		case 'to-contact':
			return m.plan_status_to_contact();
		case 'asked':
			return m.plan_status_asked();
		case 'met':
			return m.plan_status_met();
		case 'promised':
			return m.plan_status_promised();
		case 'recommended':
			return m.plan_status_recommended();
		case 'declined':
			return m.plan_status_declined();
	}
}

export function milestoneLabel(milestone: Milestone): string {
	switch (milestone) {
		case 'cso-report':
			return m.plan_milestone_cso_report();
		case 'pre-session-country':
			return m.plan_milestone_pre_session_country();
		case 'national-report':
			return m.plan_milestone_national_report();
		case 'documents-public':
			return m.plan_milestone_documents_public();
		case 'geneva-pre-session':
			return m.plan_milestone_geneva_pre_session();
		case 'advance-questions':
			return m.plan_milestone_advance_questions();
		case 'review':
			return m.plan_milestone_review();
	}
}

export function verdictLabel(verdict: Verdict): string {
	switch (verdict) {
		case 'delivered':
			return m.plan_verdict_delivered();
		case 'partly':
			return m.plan_verdict_partly();
		case 'not':
			return m.plan_verdict_not();
	}
}

export function tieLabel(tie: Tie): string {
	switch (tie) {
		case 'state-and-theme':
			return m.plan_tie_state_and_theme();
		case 'state-and-issue':
			return m.plan_tie_state_and_issue();
		case 'state-theme-unknown':
			return m.plan_tie_state_theme_unknown();
		case 'theme-by-another':
			return m.plan_tie_theme_by_another();
		case 'state-and-family':
			return m.plan_tie_state_and_family();
	}
}

/** Why an outcome is suggested, in one sentence. @param name ISO3 → name */
export function groundWords(
	{ ground, state, answer, withoutTheme }: Pick<AskOutcome, 'ground' | 'state' | 'answer' | 'withoutTheme'>,
	name: (iso3: string) => string
): string {
	const asked = { state: name(state) };
	switch (ground) {
		case 'on-theme':
			return m.plan_ground_on_theme(asked);
		case 'issue-in-like-words':
			return m.plan_ground_issue_in_like_words(asked);
		case 'issue-only':
			return m.plan_ground_issue_only(asked);
		case 'taken':
			return m.plan_ground_taken(asked);
		case 'unknown-in-like-words':
			return m.plan_ground_unknown_in_like_words(asked);
		case 'another-in-like-words':
			return m.plan_ground_another_in_like_words({ ...asked, other: name(answer?.row.from ?? '') });
		case 'nothing':
			return withoutTheme > 0 ? m.plan_ground_nothing_known(asked) : m.plan_ground_nothing(asked);
	}
}

/** What a check asks for, and what to do where it is not met. */
export function smartWords(check: SmartCheck, fine: boolean, found: readonly string[]): string {
	const words = found.join(', ');
	switch (check) {
		case 'verb':
			if (fine) return m.plan_smart_verb_fine({ words });
			return found.length > 0 ? m.plan_smart_verb_weak({ words }) : m.plan_smart_verb_none();
		case 'one-action':
			return fine ? m.plan_smart_action_fine() : m.plan_smart_action_many({ words });
		case 'one-issue':
			return fine ? m.plan_smart_issue_fine() : m.plan_smart_issue_many();
		case 'measure':
			return fine ? m.plan_smart_measure_fine({ words }) : m.plan_smart_measure_none();
		case 'date':
			return fine ? m.plan_smart_date_fine({ words }) : m.plan_smart_date_none();
	}
}
