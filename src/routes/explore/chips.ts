import { formatNumber, localName, m } from '$lib/i18n';
import { FILTER_KEYS, type FilterKey, type Filters } from '$lib/model/filters';
import type { CoalitionTheme, Reference } from '$lib/model/reference';
import type { Names } from '$lib/views/names';
import { sameStates, type Preset } from '$lib/views/rail/presets';

/** A removable word for one choice of the selection. */
export interface ChipWord {
	key: string;
	label: string;
	/** The filters without this choice. */
	without: Partial<Filters>;
}

const FACET_LABELS: Record<FilterKey, () => string> = {
	sur: m.facet_sur,
	from: m.facet_from,
	group: m.facet_group,
	org: m.facet_org,
	theme: m.facet_theme,
	coalition: m.facet_coalition,
	cycle: m.facet_cycle,
	session: m.facet_session,
	response: m.facet_response,
	action: m.facet_action
};

/** One chip a value; a facet with more than four values, or a whole preset, is one chip. */
export function chipsOf(
	filters: Filters,
	names: Names,
	reference: Reference,
	coalition: readonly CoalitionTheme[],
	presets: readonly Preset[]
): ChipWord[] {
	const chips: ChipWord[] = [];
	for (const key of FILTER_KEYS) {
		const values = filters[key].map(String);
		if (values.length === 0) continue;
		const facet = FACET_LABELS[key]();
		const preset = key === 'from' ? presets.find((known) => sameStates(known.states, values)) : undefined;
		if (preset) {
			chips.push({ key, label: preset.label, without: { [key]: [] } });
		} else if (values.length > 4) {
			chips.push({
				key,
				label: m.chip_many({ facet, count: formatNumber(values.length) }),
				without: { [key]: [] }
			});
		} else {
			for (const value of values) {
				chips.push({
					key: `${key}:${value}`,
					label: valueLabel(key, value, names, reference, coalition),
					without: { [key]: filters[key].filter((other) => String(other) !== value) }
				});
			}
		}
	}
	return chips;
}

/** One value of a filter in words. */
export function valueLabel(
	key: FilterKey,
	value: string,
	names: Names,
	reference: Reference,
	coalition: readonly CoalitionTheme[]
): string {
	switch (key) {
		case 'sur':
			return m.chip_to({ state: names.state(value) });
		case 'from':
			return m.chip_from({ state: names.state(value) });
		case 'org':
			return localName(reference.organisations.find(({ code }) => code === value)?.name ?? value);
		case 'coalition':
			return localName(coalition.find(({ id }) => id === value)?.label ?? value);
		case 'session':
			return m.chip_session({ session: value });
		default:
			return names.value(key, value);
	}
}
