import type { EvidenceRow } from '../../analysis/evidence';
import { worldwideRecord, type WorldwideProfile, type WorldwideRecord } from '../../plan/profile';
import type { PlanThemes } from '../../plan/themes';
import type { Meeting, ThemeKey } from '../../plan/types';

/** What a brief says of a State's record. */
export interface BriefRecord {
	/** Recommendations to the State under review: those on the themes of the page first, then the latest. */
	rows: (EvidenceRow & { onTheme: boolean })[];
	supported: number;
	noted: number;
	onThemes: number;
	/** How much the State raises each theme worldwide, and the labels of the issues it is counted through. */
	world: { key: ThemeKey; label: string; through: string[]; record: WorldwideRecord }[];
	/** Whether a theme of the page is counted through issues that are not the theme itself. */
	throughIssues: boolean;
	/** Documents the rows come from. */
	documents: string[];
	/** By ask: what the State recommended on its theme's issues in earlier reviews; asks on which it said nothing are left out. */
	previously: ReadonlyMap<string, Previously>;
}

/** What lets an advocate say "as recommended previously". */
export interface Previously {
	/** Oldest first. */
	sessions: number[];
	supported: number;
	noted: number;
	/** Labels of the issues that these recommendations carry, where the theme is not an issue itself; else empty. */
	through: string[];
}

/**
 * @param evidence recommendations of any States to the State under review; only those of the meeting's State count
 * @param profile `undefined` while it is not read yet
 * @param themeNames id of a theme → its spelling in the files
 * @param session of the review to come: what was recommended in it is not "previously"; 0 where it is not chosen
 * @param ownIssue whether "previously" counts a coalition's theme only through the issue that is the theme itself
 */
export function briefRecord(
	meeting: Meeting,
	evidence: readonly EvidenceRow[],
	profile: WorldwideProfile | undefined,
	themes: PlanThemes,
	themeNames: ReadonlyMap<string, string>,
	session: number,
	ownIssue = false
): BriefRecord {
	const keys = [...new Set(meeting.asks.map(({ theme }) => theme))].filter(
		(key) => themes.themesOf(key).length > 0
	);
	const onPage = new Set(keys.flatMap((key) => themes.themesOf(key)));
	const rows = evidence
		.filter(({ from }) => from === meeting.state)
		.map((row) => ({ ...row, onTheme: row.themes.split('|').some((theme) => onPage.has(theme)) }))
		.sort((a, b) => Number(b.onTheme) - Number(a.onTheme) || b.session - a.session || a.rec - b.rec);
	return {
		rows,
		supported: rows.filter(({ response }) => response === 'Supported').length,
		noted: rows.filter(({ response }) => response === 'Noted').length,
		onThemes: rows.filter(({ onTheme }) => onTheme).length,
		world:
			profile === undefined
				? []
				: keys.map((key) => ({
						key,
						label: themes.label(key),
						through: themes.through(key, themes.themesOf(key)),
						record: worldwideRecord(
							profile,
							meeting.state,
							themes.themesOf(key).map((id) => themeNames.get(id) ?? id)
						)
					})),
		throughIssues: keys.some((key) => themes.through(key, themes.themesOf(key)).length > 0),
		documents: [...new Set(rows.map(({ document }) => document).filter((title) => title !== ''))].sort(),
		previously: new Map(
			meeting.asks.flatMap(({ id, theme }) => {
				const issues = ownIssue ? themes.ownOf(theme) : themes.themesOf(theme);
				const before = rows.filter(
					(row) =>
						row.session > 0 &&
						(session === 0 || row.session < session) &&
						row.themes.split('|').some((issue) => issues.includes(issue))
				);
				if (before.length === 0) return [];
				const carried = before
					.flatMap((row) => row.themes.split('|'))
					.filter((issue) => issues.includes(issue));
				return [[id, { ...previouslyOf(before), through: themes.through(theme, carried) }] as const];
			})
		)
	};
}

function previouslyOf(
	rows: readonly Pick<EvidenceRow, 'session' | 'response'>[]
): Omit<Previously, 'through'> {
	const answered = (response: string) => rows.filter((row) => row.response === response).length;
	return {
		sessions: [...new Set(rows.map(({ session }) => session))].sort((a, b) => a - b),
		supported: answered('Supported'),
		noted: answered('Noted')
	};
}
