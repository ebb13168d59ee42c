import { sql } from '../../engine/sql';
import { cycleOfSession } from '../../model/calendar';
import type { Filters } from '../../model/filters';
import type { Question } from '../question';
import { all, knownStates, whereMentions } from '../where';
import { responseCode } from '../words';
import { LEDGER_STATUSES, type Ledger, type LedgerEntry, type LedgerRow, type LedgerStatus } from './types';

/**
 * What each State asked on each theme, review by review, and what became of it. The selection names one SuR; its other keys
 * narrow further. Rows of the Unknown State, without theme or of an unknown session are left out.
 */
export function ledgerQuestion(filters: Filters): Question<LedgerRow> {
	const where = all([whereMentions(filters), knownStates(filters, 'm', ['from'])]);
	return {
		name: 'approach-ledger',
		columns: ['state', 'theme', 'session', 'recommendations', 'supported', 'noted'],
		sql: sql`
			with counted as (
				select m.maker, m.theme, m.session, count(*) as recommendations,
					count(*) filter (where m.response = ${responseCode('Supported')}) as supported,
					count(*) filter (where m.response = ${responseCode('Noted')}) as noted
				from mentions m
				where ${where} and m.theme <> 0 and m.session <> 0
				group by m.maker, m.theme, m.session
			)
			select s.iso3 as state, t.id as theme, session, recommendations, supported, noted
			from counted
			join states s on s.state = counted.maker
			join themes t on t.theme = counted.theme
			order by state, theme, session
		`
	};
}

/**
 * @param sessions the reviews of the SuR, where they are known: a review in which nothing of the selection was raised is
 * one in which it was dropped
 */
export function ledger(rows: readonly LedgerRow[], sessions?: readonly number[]): Ledger {
	const reviews = [...new Set([...(sessions ?? []), ...rows.map(({ session }) => session)])].sort(
		(a, b) => a - b
	);
	const latest = reviews.at(-1);
	const byPair = new Map<string, LedgerRow[]>();
	for (const row of rows) {
		const pair = `${row.state}\n${row.theme}`;
		byPair.set(pair, [...(byPair.get(pair) ?? []), row]);
	}
	const entries = [...byPair.values()]
		.map((raised) => entryOf(raised, latest))
		.sort(
			(a, b) =>
				LEDGER_STATUSES.indexOf(a.status) - LEDGER_STATUSES.indexOf(b.status) ||
				compare(a.state, b.state) ||
				compare(a.theme, b.theme)
		);
	const count = (status: LedgerStatus) => entries.filter((entry) => entry.status === status).length;
	return {
		sessions: reviews,
		entries,
		counts: { repeated: count('repeated'), dropped: count('dropped'), new: count('new') }
	};
}

function entryOf(raised: readonly LedgerRow[], latest: number | undefined): LedgerEntry {
	const inOrder = [...raised].sort((a, b) => a.session - b.session);
	const [first] = inOrder;
	const now = inOrder.at(-1)?.session === latest;
	return {
		state: first?.state ?? '',
		theme: first?.theme ?? '',
		status: !now ? 'dropped' : inOrder.length > 1 ? 'repeated' : 'new',
		reviews: inOrder.map(({ session, recommendations, supported, noted }) => ({
			session,
			cycle: cycleOfSession(session),
			recommendations,
			supported,
			noted,
			response: responseOf(supported, noted)
		}))
	};
}

function responseOf(supported: number, noted: number): LedgerEntry['reviews'][number]['response'] {
	if (supported > 0) return noted > 0 ? 'Supported and Noted' : 'Supported';
	return noted > 0 ? 'Noted' : 'none yet';
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
