import { compareNames, localName, m, sessionMonth } from '../../i18n';
import type { FilterKey } from '../../model/filters';
import type { CoalitionTheme, Reference } from '../../model/reference';
import type { BarItem } from '../../ui/BarList.svelte';
import { groupColour, type Names } from '../names';

/** Recommendations under one value of one facet, all other facets applied. */
export interface FacetCount {
	facet: string;
	value: string;
	recommendations: number;
}

export interface Facet {
	key: FilterKey;
	label: string;
	items: BarItem[];
	/** How many are shown before "show all". */
	limit: number;
	/** Whether the section is folded until asked for. */
	folded: boolean;
}

/** In which order a facet's values stand: their own, or the largest first. */
const OWN_ORDER: readonly FilterKey[] = ['cycle', 'session', 'action', 'response', 'group'];
const GROUP_ORDER = ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG', 'Observer', 'Unknown'];
const RESPONSE_ORDER = ['Supported', 'Noted', 'Pending', 'Unknown'];

/** The rail's sections from the rows of the facet question. Pure. */
export function facetsOf(
	counts: readonly FacetCount[],
	names: Names,
	reference: Reference,
	coalition: readonly CoalitionTheme[]
): Facet[] {
	const organisations = new Map(reference.organisations.map(({ code, name }) => [code, localName(name)]));
	const sessions = new Map(reference.sessions.map((one) => [String(one.session), sessionMonth(one)]));
	const coalitionLabels = new Map(coalition.map(({ id, label }) => [id, localName(label)]));
	const itemsOf = (
		key: FilterKey,
		label: (value: string) => string,
		extra?: (value: string) => Partial<BarItem>
	) =>
		counts
			.filter((count) => count.facet === key)
			.map(({ value, recommendations }) => ({
				id: value,
				label: label(value),
				count: recommendations,
				...extra?.(value)
			}))
			.sort((a, b) => order(key, a, b));
	const sessionLabel = (value: string) => {
		const month = sessions.get(value);
		return month ? m.session_name({ session: value, month }) : m.session_unknown();
	};
	return [
		{
			key: 'group',
			label: m.facet_group(),
			items: itemsOf('group', names.group, (value) => ({ colour: groupColour(value) })),
			limit: 7,
			folded: false
		},
		{ key: 'theme', label: m.facet_theme(), items: itemsOf('theme', names.theme), limit: 8, folded: false },
		{
			key: 'response',
			label: m.facet_response(),
			items: itemsOf('response', names.response, (value) =>
				value === 'Noted' ? { texture: 'hatch' as const } : {}
			),
			limit: 4,
			folded: false
		},
		{ key: 'from', label: m.facet_from(), items: itemsOf('from', names.state), limit: 8, folded: false },
		{
			key: 'action',
			label: m.facet_action(),
			items: itemsOf('action', names.action),
			limit: 6,
			folded: true
		},
		{
			key: 'coalition',
			label: m.facet_coalition(),
			items: itemsOf('coalition', (value) => coalitionLabels.get(value) ?? value),
			limit: 13,
			folded: true
		},
		{
			key: 'org',
			label: m.facet_org(),
			items: itemsOf('org', (value) => organisations.get(value) ?? value),
			limit: 8,
			folded: true
		},
		{
			key: 'session',
			label: m.facet_session(),
			items: itemsOf('session', sessionLabel),
			limit: 12,
			folded: true
		}
	];
}

function order(key: FilterKey, a: BarItem, b: BarItem): number {
	if (key === 'group') return GROUP_ORDER.indexOf(a.id) - GROUP_ORDER.indexOf(b.id);
	if (key === 'response') return RESPONSE_ORDER.indexOf(a.id) - RESPONSE_ORDER.indexOf(b.id);
	if (OWN_ORDER.includes(key)) return Number(a.id) - Number(b.id);
	return b.count - a.count || compareNames(a.label, b.label);
}
