import type { StateRow } from '../../src/lib/analysis/states';
import type { StateThemeRow } from '../../src/lib/analysis/state-themes';
import { compareNames, m } from '../../src/lib/i18n';
import {
	tieColumns,
	type NetworkRequest,
	type NodeInfo,
	type Size,
	type TieColumns
} from '../../src/lib/layouts';
import type { Vocabulary } from '../../src/lib/model/dataset';

/** What the network of States and themes is drawn from. */
export interface NetworkAnswers {
	ties: StateThemeRow[];
	states: StateRow[];
}

/** The names of States and themes with their places in the alphabet. Made once for a vocabulary. */
export type Infos = Pick<NetworkRequest, 'states' | 'themes'>;

export function infosOf({ states, themes }: Vocabulary): Infos {
	const byName = states.toSorted((a, b) => compareNames(a.name, b.name));
	const byLabel = themes.toSorted((a, b) => compareNames(a.label, b.label));
	return {
		states: byName.map(({ iso3, name, group }, rank): NodeInfo => ({
			key: iso3,
			label: name,
			short: iso3,
			group,
			rank
		})),
		themes: byLabel.map(({ id, label, family }, rank): NodeInfo => ({ key: id, label, family, rank }))
	};
}

/**
 * The circle of States and themes as the explore page asks for it by default (`routes/explore/network-model.svelte.ts`,
 * which no script may import).
 * @param frame answers over all cycles, which fix the places
 * @param current answers of the selection
 */
export function networkRequest(
	frame: NetworkAnswers,
	current: NetworkAnswers,
	infos: Infos,
	size: Size
): NetworkRequest {
	return {
		kind: 'network',
		layout: 'circle',
		frame: columnsOf(frame),
		current: columnsOf(current),
		target: 'theme',
		...infos,
		topStates: 60,
		topThemes: 24,
		topReviews: 24,
		minWeight: 1,
		focus: '',
		steps: 0,
		gatheredLabels: {
			state: m.network_more_states({ count: '{count}' }),
			theme: m.network_more_themes({ count: '{count}' }),
			review: m.network_more_reviews({ count: '{count}' })
		},
		size,
		options: { names: 'full' }
	};
}

function columnsOf({ ties, states }: NetworkAnswers): TieColumns {
	return tieColumns(
		ties,
		(tie) => ({ source: tie.recommending_state, target: tie.theme, value: tie.recommendations }),
		states,
		(row) => ({ key: row.recommending_state, value: row.recommendations })
	);
}
