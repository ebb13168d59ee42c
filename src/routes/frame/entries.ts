import { resolve } from '$app/paths';
import type { FacetRow } from '$lib/analysis/facets';
import { compareNames, formatNumber, m } from '$lib/i18n';
import type { Vocabulary } from '$lib/model/dataset';
import { defaultSelection, type Selection } from '$lib/state/selection';
import { linkOf } from '$lib/state/url';
import type { StartQuestion } from '../start-questions';
import type { Found } from './find';
import type { Place } from './places';

export interface Findable {
	/** What there is of each value of each filter; States and themes without a recommendation are not offered. */
	presence: readonly FacetRow[];
	vocabulary: Vocabulary;
	places: readonly Place[];
	questions: readonly StartQuestion[];
	/** The selection of the page, to which a State or theme is added; elsewhere none. */
	current: Selection | undefined;
}

/** All that the search can lead to: questions to begin with, views, States in both roles, themes, pages. */
export function entriesOf({ presence, vocabulary, places, questions, current }: Findable): Found[] {
	const page = resolve('/explore');
	const base = current ?? defaultSelection();
	const still: Selection = { ...base, mark: '', network: { ...base.network, focus: '', steps: 0 } };
	const to = (part: Partial<Selection>): string => linkOf(page, { ...still, ...part });
	const choose = (part: Partial<Selection['filters']>): string =>
		to({ filters: { ...still.filters, ...part } });
	const counts = new Map(presence.map((row) => [`${row.facet}:${row.value}`, row.recommendations]));
	const states = [...vocabulary.states].sort((a, b) => compareNames(a.name, b.name));
	const offered = (facet: string, value: string) => counts.get(`${facet}:${value}`) ?? 0;
	const hint = (count: number) => m.dataset_count({ count: formatNumber(count) });
	return [
		...questions.map(({ id, question, selection }) => ({
			id: `question:${id}`,
			group: m.search_questions(),
			label: question,
			hint: '',
			words: [],
			href: linkOf(page, selection)
		})),
		...views(to),
		...states
			.filter(({ iso3 }) => offered('sur', iso3) > 0)
			.map(({ iso3, name, officialName, otherNames }) => ({
				id: `sur:${iso3}`,
				group: m.facet_sur(),
				label: name,
				hint: hint(offered('sur', iso3)),
				words: [iso3, officialName, ...otherNames],
				href: choose({ sur: [iso3] })
			})),
		...states
			.filter(({ iso3 }) => offered('from', iso3) > 0)
			.map(({ iso3, name, officialName, otherNames }) => ({
				id: `from:${iso3}`,
				group: m.facet_from(),
				label: name,
				hint: hint(offered('from', iso3)),
				words: [iso3, officialName, ...otherNames],
				href: choose({ from: [iso3] })
			})),
		...vocabulary.themes
			.filter(({ id }) => offered('theme', id) > 0)
			.toSorted((a, b) => compareNames(a.label, b.label))
			.map(({ id, name, label, family }) => ({
				id: `theme:${id}`,
				group: m.facet_theme(),
				label,
				hint: hint(offered('theme', id)),
				words: [name, family],
				href: choose({ theme: [id] })
			})),
		...places.map(({ href, label }) => ({
			id: `page:${href}`,
			group: m.search_pages(),
			label,
			hint: '',
			words: [],
			href
		}))
	];
}

function views(to: (part: Partial<Selection>) => string): Found[] {
	const { network, flow } = defaultSelection();
	const entry = (id: string, view: string, label: string, part: Partial<Selection>): Found => ({
		id: `view:${id}`,
		group: m.view_label(),
		label,
		hint: view,
		words: [view],
		href: to(part)
	});
	const net = (mode: typeof network.mode, label: string) =>
		entry(mode, m.view_network(), label, { view: 'network', table: false, network: { ...network, mode } });
	const flowing = (kind: typeof flow.kind, label: string) =>
		entry(kind, m.view_flow(), label, { view: 'flow', table: false, flow: { ...flow, kind } });
	return [
		net('themes', m.mode_themes()),
		net('reviews', m.mode_reviews()),
		net('alike', m.mode_alike()),
		flowing('columns', m.search_flow_columns()),
		flowing('theme', m.kind_theme()),
		flowing('group', m.kind_group()),
		flowing('from', m.kind_from())
	];
}
