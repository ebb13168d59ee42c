import { localName, m, toTheState } from '../i18n';
import type { Vocabulary } from '../model/dataset';
import type { FlowColumn } from '../model/questions';
import { REGIONAL_GROUPS, type RegionalGroup } from '../model/vocabulary';

/** Turns codes into the words a person reads, in the language of the page. Built once for a vocabulary and a language. */
export interface Names {
	state(iso3: string): string;
	/** The State as the one spoken to, inside a sentence: "to the United Kingdom". */
	toState(iso3: string): string;
	theme(id: string): string;
	group(name: string): string;
	response(word: string): string;
	action(category: string | number): string;
	/** The category of one recommendation, and whether it was estimated. */
	actionOf(category: number, estimated: boolean): string;
	cycle(cycle: string | number): string;
	/** The words of a value of any column of a flow. */
	value(column: FlowColumn, value: string): string;
	groupOf(iso3: string): RegionalGroup;
}

/** @param estimated how many action categories were estimated from the wording: then they are marked */
export function namesOf(vocabulary: Vocabulary, estimated: 'none' | 'some' | 'all' = 'none'): Names {
	const states = new Map(vocabulary.states.map((state) => [state.iso3, state]));
	const themes = new Map(vocabulary.themes.map((theme) => [theme.id, localName(theme.label)]));
	const names: Names = {
		state: (iso3) => localName(states.get(iso3)?.name ?? iso3),
		toState: (iso3) => toTheState(states.get(iso3)?.name ?? iso3),
		theme: (id) => themes.get(id) ?? id,
		group: groupName,
		response: responseName,
		action: (category) => markedAction(category, estimated),
		actionOf: (category, own) => markedAction(category, own ? 'all' : 'none'),
		cycle: (cycle) => (Number(cycle) === 0 ? m.cycle_unknown() : m.cycle_name({ cycle: String(cycle) })),
		value: (column, value) => {
			if (column === 'from' || column === 'sur') return names.state(value);
			if (column === 'theme') return names.theme(value);
			if (column === 'group') return names.group(value);
			if (column === 'response') return names.response(value);
			if (column === 'action') return names.action(value);
			if (column === 'cycle') return names.cycle(value);
			return localName(value);
		},
		groupOf: (iso3) => states.get(iso3)?.group ?? 'Unknown'
	};
	return names;
}

/** The CSS colour of a regional group. */
export function groupColour(group: string): string {
	const known = REGIONAL_GROUPS.find((word) => word === group) ?? 'Unknown';
	return `var(--group-${known.toLowerCase().replace(' ', '-')})`;
}

export function groupName(group: string): string {
	switch (group) {
		case 'African':
			return m.group_african();
		case 'Asia-Pacific':
			return m.group_asia_pacific();
		case 'Eastern European':
			return m.group_eastern_european();
		case 'GRULAC':
			return m.group_grulac();
		case 'WEOG':
			return m.group_weog();
		case 'Observer':
			return m.group_observer();
		default:
			return m.group_unknown();
	}
}

export function responseName(word: string): string {
	switch (word) {
		case 'Supported':
			return m.response_supported();
		case 'Noted':
			return m.response_noted();
		case 'Pending':
			return m.response_pending();
		default:
			return m.response_unknown();
	}
}

function markedAction(category: string | number, estimated: 'none' | 'some' | 'all'): string {
	const action = actionName(category);
	if (Number(category) === 0 || estimated === 'none') return action;
	return estimated === 'all' ? m.action_all_estimated({ action }) : m.action_some_estimated({ action });
}

function actionName(category: string | number): string {
	switch (Number(category)) {
		case 1:
			return m.action_1();
		case 2:
			return m.action_2();
		case 3:
			return m.action_3();
		case 4:
			return m.action_4();
		case 5:
			return m.action_5();
		default:
			return m.action_0();
	}
}
