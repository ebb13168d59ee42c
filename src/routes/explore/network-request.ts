import { alike, type AlikeRow } from '$lib/analysis/alike';
import { network, type NetworkRow } from '$lib/analysis/network';
import type { Question } from '$lib/analysis/question';
import { stateThemes, type StateThemeRow } from '$lib/analysis/state-themes';
import type { StateRow } from '$lib/analysis/states';
import { compareNames, m } from '$lib/i18n';
import {
	tieColumns,
	type LabelChoice,
	type NetworkRequest,
	type NodeInfo,
	type Size,
	type TextOptions,
	type TieColumns,
	type TieRow
} from '$lib/layouts';
import type { Vocabulary } from '$lib/model/dataset';
import type { Filters } from '$lib/model/filters';
import type { NetworkMode } from '$lib/model/questions';
import { DEFAULT_TOP, type NetworkOptions } from '$lib/state/selection';

/** Themes kept apart in the two-mode network unless a link says otherwise; the rest are gathered. */
const TOP_THEMES = 20;
const TOP_THEMES_IN_A_MIDDLING_WINDOW = 16;
const TOP_THEMES_ON_A_PHONE = 8;
/** Up to so many States under review stand inside the ring; beyond, one node stands for both roles of a State. */
export const MOST_REVIEWS_INSIDE = 24;

export type Tie = StateThemeRow | NetworkRow | AlikeRow;

/** What the ties of a network are asked by. */
export function tiesOf(mode: NetworkMode, filters: Filters): Question<Tie> {
	const questions = { themes: stateThemes, reviews: network, alike };
	// Each row type is one of the union; TypeScript sees only the columns that all three share.
	return questions[mode](filters) as unknown as Question<Tie>;
}

function columnsOf(
	ties: readonly Tie[] | undefined,
	states: readonly StateRow[] | undefined
): TieColumns | undefined {
	if (!ties || !states) return undefined;
	const known = made.get(ties);
	if (known?.states === states) return known.columns;
	const columns = tieColumns(ties, tieRow, states, (row) => ({
		key: row.recommending_state,
		value: row.recommendations
	}));
	made.set(ties, { states, columns });
	return columns;
}

/** Columns of answers that are still on show: a new focus, size or layout asks for the same ones again. */
const made = new WeakMap<readonly Tie[], { states: readonly StateRow[]; columns: TieColumns }>();

/** What a tie joins, and how strongly. */
export function tieRow(tie: Tie): TieRow {
	if ('theme' in tie)
		return { source: tie.recommending_state, target: tie.theme, value: tie.recommendations };
	return {
		source: tie.source,
		target: tie.target,
		value: 'similarity' in tie ? tie.similarity : tie.recommendations
	};
}

/** Answers that belong together; a part that is not answered yet is `undefined`. */
export interface NetworkAnswers {
	frame: { ties: readonly Tie[] | undefined; states: readonly StateRow[] | undefined };
	current: { ties: readonly Tie[] | undefined; states: readonly StateRow[] | undefined };
	infos: { states: NodeInfo[]; themes: NodeInfo[] };
}

/**
 * What a network is laid out from; `undefined` while an answer or the room is missing.
 * @param most how many States and themes stand for themselves, where neither the screen nor the link decides
 */
export function networkRequest(
	{ mode, layout, min, top, themes, focus, steps }: NetworkOptions,
	answers: NetworkAnswers,
	size: Size,
	text: TextOptions & Pick<LabelChoice, 'numbers'>,
	most?: { states: number; themes: number }
): NetworkRequest | undefined {
	const frame = columnsOf(answers.frame.ties, answers.frame.states);
	const current = columnsOf(answers.current.ties, answers.current.states);
	if (!frame || !current || size.width < 50 || size.height < 50) return undefined;
	return {
		kind: 'network',
		layout,
		frame,
		current,
		target: mode === 'themes' ? 'theme' : mode === 'reviews' ? 'review' : 'state',
		states: answers.infos.states,
		themes: answers.infos.themes,
		// Whoever asked for a number of States gets it.
		topStates: most && top === DEFAULT_TOP ? most.states : top,
		topThemes: themes || (most?.themes ?? themesFor(size)),
		topReviews: MOST_REVIEWS_INSIDE,
		minWeight: minWeightOf({ mode, min }),
		focus,
		steps,
		gatheredLabels: {
			state: m.network_more_states({ count: '{count}' }),
			// Beside numbers of recommendations stands a sum in which one counts for each of its themes.
			theme: m.network_more_themes_mentions({ count: '{count}' }),
			review: m.network_more_reviews({ count: '{count}' })
		},
		size,
		options: { names: size.width >= 640 ? 'full' : 'auto', ...text }
	};
}

/** As many themes as a window can name. */
export function themesFor({ width }: Pick<Size, 'width'>): number {
	if (width < 560) return TOP_THEMES_ON_A_PHONE;
	return width < 1200 ? TOP_THEMES_IN_A_MIDDLING_WINDOW : TOP_THEMES;
}

/** The least that a tie must weigh: a likeness is chosen in hundredths. */
export function minWeightOf({ mode, min }: Pick<NetworkOptions, 'mode' | 'min'>): number {
	return mode === 'alike' ? min / 100 : min;
}

/** What a layout needs to know of each State and theme; the rank is the place of its name in the reader's alphabet. */
export function infosOf({ states, themes }: Vocabulary): { states: NodeInfo[]; themes: NodeInfo[] } {
	const byName = [...states].sort((a, b) => compareNames(a.name, b.name));
	const byLabel = [...themes].sort((a, b) => compareNames(a.label, b.label));
	return {
		states: byName.map(({ iso3, name, group }, rank) => ({
			key: iso3,
			label: name,
			short: iso3,
			group,
			rank
		})),
		themes: byLabel.map(({ id, label, family }, rank) => ({ key: id, label, family, rank }))
	};
}
