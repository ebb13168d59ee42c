import { noFilters, type Filters } from '../model/filters';
import { DEFAULT_SCHEME, type Scheme } from '../model/scheme';
import type { Counting, FlowColumn, NetworkMode } from '../model/questions';

export const VIEWS = ['network', 'flow'] as const;
export type ViewName = (typeof VIEWS)[number];

export const NETWORK_LAYOUTS = ['circle', 'force'] as const;
export type NetworkLayout = (typeof NETWORK_LAYOUTS)[number];

/** `columns` is a Sankey over chosen columns; the others follow themes, groups or States across cycles. */
export const FLOW_KINDS = ['columns', 'theme', 'group', 'from'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Whether an alluvial's thickness is a number, or a share of its cycle. */
export const FLOW_SCALES = ['absolute', 'share'] as const;
export type FlowScale = (typeof FLOW_SCALES)[number];

/** States kept apart in a network unless a link says otherwise; the rest are gathered. */
export const DEFAULT_TOP = 60;

/** How the network is drawn. */
export interface NetworkOptions {
	mode: NetworkMode;
	layout: NetworkLayout;
	/** Ties under this many recommendations (or this likeness in hundredths) are left out and counted. */
	min: number;
	/** States kept apart; the rest are gathered. */
	top: number;
	/** Themes kept apart; 0: as many as the screen has room for. */
	themes: number;
	/** Node in focus, or empty. */
	focus: string;
	/** How many steps around the node in focus are shown: 0 highlights it among all. */
	steps: 0 | 1 | 2;
}

/** How the flow is drawn. */
export interface FlowOptions {
	kind: FlowKind;
	columns: FlowColumn[];
	counting: Counting;
	/** Of themes, groups or States over cycles. */
	scale: FlowScale;
	/** Values kept apart in each column; the rest are gathered. */
	top: number;
}

/** All that a link holds. */
export interface Selection {
	filters: Filters;
	view: ViewName;
	/** The table twin in place of the picture. */
	table: boolean;
	network: NetworkOptions;
	flow: FlowOptions;
	/** The mark whose evidence the drawer shows, as {@link Mark} printed by `printMark`; empty: drawer shut. */
	mark: string;
	/** In whose themes the data are looked at. */
	scheme: Scheme;
}

export const DEFAULT_FLOW_COLUMNS: readonly FlowColumn[] = ['group', 'theme', 'response'];

export function defaultSelection(): Selection {
	return {
		filters: noFilters(),
		view: 'network',
		table: false,
		network: { mode: 'themes', layout: 'circle', min: 1, top: DEFAULT_TOP, themes: 0, focus: '', steps: 0 },
		flow: {
			kind: 'columns',
			columns: [...DEFAULT_FLOW_COLUMNS],
			counting: 'mentions',
			scale: 'absolute',
			top: 12
		},
		mark: '',
		scheme: DEFAULT_SCHEME
	};
}
