/** A world for tests, made from a seed: large enough to fit weights on, with tastes that last and asks that return. */
import type { Vocabulary } from '../../model/dataset';
import type { State, Theme } from '../../model/reference';
import type { RegionalGroup } from '../../model/vocabulary';
import { buildHistory, type History } from './history';
import { ALL_THEMES, columnsOfRows } from './history-columns';
import type { HistoryRow, WorldwideTotals } from './types';

const GROUPS: readonly RegionalGroup[] = ['African', 'Asia-Pacific', 'GRULAC', 'WEOG'];
const STATES = 40;
const THEMES = 8;

const state = (iso3: string, group: RegionalGroup): State => ({
	iso3,
	name: iso3,
	officialName: iso3,
	otherNames: [],
	group,
	subregion: '',
	memberships: [],
	landNeighbours: [],
	seaNeighbours: [],
	capital: '',
	latitude: null,
	longitude: null
});
const theme = (id: string): Theme => ({ id, name: id, label: id, family: '' });
const letter = (n: number) => String.fromCharCode(65 + n);

export const worldVocabulary: Vocabulary = {
	states: [
		state('XXX', 'Unknown'),
		// Backwards, so that positions and the alphabet differ.
		...Array.from({ length: STATES }, (_, i) =>
			state(`S${letter(3 - Math.floor(i / 10))}${letter(9 - (i % 10))}`, GROUPS[i % 4] ?? 'WEOG')
		)
	],
	themes: [theme('none'), ...Array.from({ length: THEMES }, (_, i) => theme(`t${i + 1}`))],
	documents: [''],
	labels: []
};

/** Rows of sessions 1 to `sessions`, eight reviews each, as `historyQuestion` answers. */
export function worldRows(sessions = 18, seed = 1): HistoryRow[] {
	const random = generator(seed);
	const taste = Array.from({ length: STATES + 1 }, () =>
		Array.from({ length: THEMES + 1 }, () => random() ** 4)
	);
	const activity = Array.from({ length: STATES + 1 }, () => random() ** 2);
	const raisedBefore = new Set<string>();
	const rows: HistoryRow[] = [];
	for (let session = 1; session <= sessions; session++)
		for (let review = 0; review < 8; review++) {
			const sur = 1 + (((session - 1) * 8 + review) % STATES);
			for (let maker = 1; maker <= STATES; maker++) {
				if (maker === sur) continue;
				let made = 0;
				for (let theme = 1; theme <= THEMES; theme++) {
					const key = `${sur} ${maker} ${theme}`;
					const p = 0.05 + 0.9 * activity[maker]! * taste[maker]![theme]! + (raisedBefore.has(key) ? 0.2 : 0);
					if (random() >= p) continue;
					raisedBefore.add(key);
					made++;
					rows.push({ session, sur, maker, theme, recommendations: 1 });
				}
				if (made > 0) rows.push({ session, sur, maker, theme: ALL_THEMES, recommendations: made });
			}
		}
	return rows;
}

/** The history of such rows. */
export function worldHistory(rows: readonly HistoryRow[], totals: WorldwideTotals): History {
	return buildHistory(columnsOfRows(rows), worldVocabulary, totals);
}

/** Totals of rows, by cycles that end with the sessions given. */
export function totalsOfRows(rows: readonly HistoryRow[], lastSessions = [12, 18]): WorldwideTotals {
	const states = worldVocabulary.states.slice(1).map(({ iso3 }) => iso3);
	const themes = worldVocabulary.themes.slice(1).map(({ id }) => id);
	return {
		states,
		themes,
		cycles: lastSessions.map((lastSession, i) => {
			const part = rows.filter(
				({ session }) => session <= lastSession && session > (lastSessions[i - 1] ?? 0)
			);
			const activity = new Float64Array(states.length);
			const mentions = new Float64Array(states.length * themes.length);
			for (const { maker, theme, recommendations } of part)
				if (theme === ALL_THEMES) activity[maker - 1]! += recommendations;
				else mentions[(maker - 1) * themes.length + theme - 1]! += recommendations;
			const reviews = new Set(part.map(({ session, sur }) => session * 1000 + sur)).size;
			return { cycle: i + 1, lastSession, reviews, activity, mentions };
		})
	};
}

/** Numbers from 0 to 1 that repeat with the seed. */
export function generator(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The rows of one session with their makers and their themes dealt out anew; all else as it was. */
export function corrupted(rows: readonly HistoryRow[], session: number): HistoryRow[] {
	const hit = rows.filter((row) => row.session === session);
	const random = generator(99);
	const dealt = <Value>(values: Value[]): Value[] =>
		values
			.map((value) => ({ value, at: random() }))
			.sort((a, b) => a.at - b.at)
			.map(({ value }) => value);
	const onThemes = hit.filter(({ theme }) => theme !== ALL_THEMES);
	const inAll = hit.filter(({ theme }) => theme === ALL_THEMES);
	const redealt = [onThemes, inAll].flatMap((part) => {
		const makers = dealt(part.map(({ maker }) => maker));
		const themes = dealt(part.map(({ theme }) => theme));
		const counts = new Map<string, HistoryRow>();
		part.forEach((row, i) => {
			const one = { ...row, maker: makers[i]!, theme: themes[i]! };
			const key = `${one.sur} ${one.maker} ${one.theme}`;
			const known = counts.get(key);
			if (known) known.recommendations += one.recommendations;
			else counts.set(key, one);
		});
		return [...counts.values()];
	});
	return [...rows.filter((row) => row.session !== session), ...redealt];
}
