import { cycleReviews } from '$lib/analysis/cycle-reviews';
import { cycles as cyclesQuestion, type CycleRow } from '$lib/analysis/cycles';
import { facets, type FacetRow } from '$lib/analysis/facets';
import { flows, type FlowRow as FlowsRow } from '$lib/analysis/flows';
import { headline } from '$lib/analysis/headline';
import { schemeFigures } from '$lib/analysis/scheme-figures';
import { states } from '$lib/analysis/states';
import { selectionOf } from '$lib/deck/scene-link';
import { narrowed, type Narrowing, type Present } from '$lib/deck/reveal';
import type { Scene } from '$lib/deck/types';
import { formatDecimal, formatNumber, locale, m } from '$lib/i18n';
import {
	baseOf,
	figureOfAlluvial,
	figureOfNetwork,
	figureOfSankey,
	groupPaint,
	isNarrow,
	layoutGrid,
	wholeOf,
	type Figure
} from '$lib/layouts/figure';
import type { LayoutRequest, ResponseTo } from '$lib/layouts';
import { REGIONAL_GROUPS } from '$lib/model/vocabulary';
import type { Filters } from '$lib/model/filters';
import type { FlowColumn } from '$lib/model/questions';
import { DEFAULT_SCHEME } from '$lib/model/scheme';
import type { Selection } from '$lib/state/selection';
import { columnLabel } from '$lib/views/flow/column-label';
import { describeNode } from '$lib/views/network/describe';
import { withPinned } from '$lib/views/network/pinned';
import { presetsFor } from '$lib/views/rail/presets';
import { alluvialRequest, countsMentions, hasThemes, sankeyRequest } from '../../explore/flow-request';
import { headlineOf } from '../../explore/headline';
import { networkRequest, tiesOf, type NetworkAnswers, type Tie } from '../../explore/network-request';
import { partialWords, unitOf, unknownWords } from '../../explore/caption-words';
import { partialCycles, type PartialCycle } from '../../explore/partial-cycles';
import { schemeCaption } from '../../explore/scheme-caption';
import { tableOf } from '../../explore/table';
import { cyclesToChoose } from '../../explore/to-choose';
import { amongGroups, inCycles } from './among-groups';
import { filterWords } from './filter-words';
import { grown } from './grown';
import { keptRows, type Kept } from './kept';
import { groupLegend } from './legend';
import { nameable, type Most } from './nameable';
import { gatheredGroupWords, namelessWords, shortNameWords } from './nameless';
import type { Drawn, Picture, Stage } from './picture';
import type { Looking } from './scene-desk';
import { totalsOf, totalTogether, withTotal, withTotals } from './flow-totals';
import { firstWhole } from './whole-names';
import { changeSentence, fromSentence, notedSentence } from './sentences';

/** Values of a cycle that stand for themselves, where there is room for their names. */
const MOST_IN_A_CYCLE = 12;

/** What a view of the explorer gives beside the words all views share. */
interface View {
	figure: Figure;
	legend: Picture['legend'];
	leftOut: string;
	kept: Kept;
	ties?: readonly Tie[];
	flowRows?: FlowsRow[];
	cycleRows?: CycleRow[];
}

/** A network, a flow, or the table of one. */
export async function drawExplore(
	desk: Looking,
	scene: Scene,
	stage: Stage,
	narrowing: Narrowing,
	signal: AbortSignal
): Promise<Drawn> {
	const own = selectionOf(scene);
	const selection: Selection = { ...own, filters: narrowed(own.filters, narrowing) };
	const { names, dataset } = desk;
	const [counts, [figures], whole, covered, present] = await Promise.all([
		desk.ask(facets(selection.filters), signal),
		desk.ask(headline(selection.filters), signal),
		desk.ask(headline({ ...selection.filters, response: [] }), signal),
		desk.ask(cycleReviews({ ...selection.filters, cycle: [] }), signal),
		presentIn(desk, own.filters, signal)
	]);
	const partial = partialCycles(covered, selection.filters.cycle, dataset.reference.sessions);
	const view =
		selection.view === 'network'
			? await drawNetwork(desk, scene, own, selection, stage, signal)
			: await drawFlow(desk, own, selection, partial, counts, stage, signal);
	const scheme = await schemeWordsOf(desk, selection, signal);
	const onlyReview = figures?.only_sur ?? undefined;
	const presets = onlyReview === undefined ? [] : presetsFor(onlyReview, dataset.reference);
	const cyclesFound = cyclesToChoose(counts, selection.filters, names).map(({ id }) => Number(id));
	const told =
		(figures && notedSentence(selection.filters, figures, whole[0], names)) ??
		(figures && fromSentence(selection, figures, presets, names));
	const words =
		(figures && selection.view === 'flow' && selection.flow.kind !== 'columns'
			? changeSentence(view.cycleRows ?? [], selection.flow.kind, figures, names)
			: undefined) ??
		(told === undefined ? undefined : inCycles(told, selection.filters.cycle, present.cycles)) ??
		headlineOf({
			figures,
			selection,
			names,
			cycles: cyclesFound,
			ties: view.ties,
			cycleRows: view.cycleRows,
			onlyReview
		});
	const unknown =
		selection.view === 'network' ? unknownWords({ unknown: figures?.unknown ?? 0, selection }) : '';
	const table = selection.table
		? grid(desk, selection, view, stage)
		: { figure: view.figure, leftOut: [unknown, view.leftOut], kept: view.kept };
	return {
		headline: amongGroups(words, selection.filters.group, present.groups, names),
		figure: table.figure,
		legend: selection.table ? [] : view.legend,
		remark: '',
		filters: filterWords(selection.filters, desk, names, presets),
		unit: slideUnit(selection),
		leftOut: [...scheme, ...partial.map(partialWords), ...table.leftOut]
			.filter((part) => part !== '')
			.join(' · '),
		estimated: false,
		empty: (figures?.recommendations ?? 0) === 0,
		present,
		kept: table.kept
	};
}

/** Whose themes these are, and how far they reach, where there is more to say than that they are UPR Info's issues. */
async function schemeWordsOf(
	desk: Looking,
	{ scheme, filters }: Selection,
	signal: AbortSignal
): Promise<string[]> {
	if (scheme === DEFAULT_SCHEME && !desk.dataset.needsSchemeWords) return [];
	const [figures] = await desk.ask(schemeFigures(filters), signal);
	return schemeCaption(scheme, figures);
}

/** The cycles and groups of a selection, whatever it narrows itself to by them. */
export async function presentIn(desk: Looking, filters: Filters, signal: AbortSignal): Promise<Present> {
	const rows = await desk.ask(facets(filters), signal);
	const of = (facet: string) =>
		rows.filter((row) => row.facet === facet && row.recommendations > 0).map(({ value }) => value);
	const within = <Value>(chosen: readonly Value[], value: Value) =>
		chosen.length === 0 || chosen.includes(value);
	return {
		cycles: of('cycle')
			.map(Number)
			.filter((cycle) => cycle > 0 && within(filters.cycle, cycle))
			.sort((a, b) => a - b),
		groups: REGIONAL_GROUPS.filter(
			(group) => group !== 'Unknown' && of('group').includes(group) && within(filters.group, group)
		)
	};
}

async function drawNetwork(
	desk: Looking,
	scene: Scene,
	own: Selection,
	selection: Selection,
	stage: Stage,
	signal: AbortSignal
): Promise<View> {
	const { mode } = selection.network;
	// Places follow from all that the scene will show, so that nobody moves while it is built up.
	const frame: Filters = { ...own.filters, cycle: [] };
	const [frameTies, ties, frameStates, currentStates] = await Promise.all([
		desk.ask(tiesOf(mode, frame), signal),
		desk.ask(tiesOf(mode, selection.filters), signal),
		desk.ask(states(frame), signal),
		desk.ask(states(selection.filters), signal)
	]);
	const framed = { ties: frameTies, states: frameStates };
	const requestOf = (current: NetworkAnswers['current'], most: Most, size = stage.size) =>
		networkRequest(
			selection.network,
			{ frame: framed, current, infos: desk.infos },
			size,
			{ ...textOf(stage), numbers: locale() },
			most
		);
	const most =
		stage.kept?.network ??
		(await nameable(async (tried) => {
			const rooms = [stage.size, ...(stage.also ? [stage.also] : [])].flatMap(
				(size) => requestOf(framed, tried, size) ?? []
			);
			if (rooms.length === 0) return undefined;
			return Promise.all(rooms.map(async (room) => (await compute(desk, room)).geometry));
		}));
	const kept = { network: most };
	signal.throwIfAborted();
	const request = requestOf({ ties, states: currentStates }, most);
	if (!request) return { figure: wholeOf(stage.size), legend: [], leftOut: '', ties, kept };
	const { geometry: laidOut, leftOut } = await compute(desk, request);
	const { width, height } = stage.size;
	const pinned = Object.fromEntries(
		Object.entries(scene.pinned).map(([id, { x, y }]) => [id, { x: x * width, y: y * height }])
	);
	const geometry = withPinned(laidOut, pinned);
	const alike = mode === 'alike';
	return {
		figure: figureOfNetwork(geometry, {
			fontSize: stage.fontSize,
			titleOf: describeNode,
			formatValue: (value) => (alike && value < 1 ? formatDecimal(value * 100) : formatNumber(value))
		}),
		legend: groupLegend(
			geometry.nodes.flatMap((node) => (node.group && node.active ? [node.group] : [])),
			desk.names
		),
		leftOut: [
			leftOut.links === 0
				? ''
				: alike
					? m.left_out_alike({ links: formatNumber(leftOut.links) })
					: m.left_out({
							links: formatNumber(leftOut.links),
							value: formatNumber(Math.round(leftOut.value))
						}),
			shortNameWords(geometry),
			namelessWords(geometry),
			gatheredGroupWords(
				geometry,
				new Set(currentStates.map(({ recommending_state }) => `state:${recommending_state}`)),
				desk.names.groupOf,
				desk.names
			)
		]
			.filter((part) => part !== '')
			.join(' · '),
		ties,
		kept
	};
}

async function drawFlow(
	desk: Looking,
	own: Selection,
	selection: Selection,
	partial: readonly PartialCycle[],
	counts: readonly FacetRow[],
	stage: Stage,
	signal: AbortSignal
): Promise<View> {
	const { names } = desk;
	/** What a gathered box stands for: its values have recommendations in common where these have several themes. */
	const together = async (
		boxes: readonly { key: string; members?: string[] }[],
		of: (key: string) => { column: FlowColumn; filters: Filters }
	) =>
		new Map(
			await Promise.all(
				boxes.map(async ({ key, members = [] }) => {
					const { column, filters } = of(key);
					return [key, await totalTogether(desk, filters, column, members, signal)] as const;
				})
			)
		);
	const { flow, filters } = selection;
	if (flow.kind !== 'columns') {
		const { kind } = flow;
		const cycleRows = await desk.ask(cyclesQuestion(filters, kind), signal);
		const inPart = partial.map(({ cycle }) => cycle);
		// Names stand beside their boxes where these keep apart; on a phone they take several lines.
		const narrow = isNarrow(stage.size.width, 2, stage.fontSize * 1.5);
		const padding = (narrow ? 1.6 : 0.7) * stage.fontSize;
		const laidOut =
			(nameOf: typeof withTotal) =>
			async ([top = 0]: readonly number[]) => {
				const request = alluvialRequest(flow, cycleRows, names, stage.size, textOf(stage), inPart, {
					top,
					padding,
					labelShare: narrow ? 0.28 : 0.36,
					nameOf
				});
				return request && cycleRows.length > 0 ? (await compute(desk, request)).geometry : undefined;
			};
		const found = await firstWhole(
			[laidOut(withTotal), laidOut((name) => name)],
			[Math.max(flow.top, MOST_IN_A_CYCLE)],
			() => 0,
			stage.kept?.flow
		);
		if (!found) return { figure: wholeOf(stage.size), legend: [], leftOut: '', cycleRows, kept: {} };
		const { geometry, settled } = found;
		const totals = await together(
			geometry.boxes.filter(({ members }) => members),
			(key) => ({
				column: kind,
				filters: { ...filters, cycle: [Number(geometry.columns[Number.parseInt(key)]?.id)] }
			})
		);
		const labels = withTotals(
			geometry.labels,
			alone(totals, geometry.boxes, () => kind)
		);
		return {
			figure: figureOfAlluvial(
				{ ...geometry, labels },
				{
					kind,
					totalOf: ({ key }) => totals.get(key),
					headings: geometry.columns.map(({ label }) => label),
					totals: kind !== 'theme',
					fontSize: stage.fontSize,
					titleOf: ({ label }) => label,
					formatValue: formatNumber,
					paintOf: ({ id }) =>
						kind === 'group'
							? groupPaint(id)
							: kind === 'from' && id.length === 3
								? groupPaint(names.groupOf(id))
								: undefined
				}
			),
			legend:
				kind === 'from'
					? groupLegend(
							geometry.boxes.map(({ id }) => names.groupOf(id)),
							names
						)
					: [],
			leftOut: '',
			cycleRows,
			kept: { flow: settled }
		};
	}
	const frameFilters: Filters = { ...own.filters, cycle: [] };
	const [flowRows, frame] = await Promise.all([
		desk.ask(flows(filters, flow.columns, flow.counting), signal),
		desk.ask(flows(frameFilters, flow.columns, flow.counting), signal)
	]);
	const lines = isNarrow(stage.size.width, flow.columns.length, stage.fontSize) ? 2 : 1;
	const counted = totalsOf(counts);
	// Where a recommendation is shared out among its themes, a box is what it says; elsewhere each counts once.
	const shared = flow.counting === 'fractional' && hasThemes(selection.flow);
	const totalOf = (column: FlowColumn, value: string) => (shared ? undefined : counted(column, value));
	const named = {
		value: (column: FlowColumn, value: string) =>
			withTotal(names.value(column, value), totalOf(column, value))
	};
	const laidOut = (naming: typeof named) => async (tops: readonly number[]) => {
		const request = sankeyRequest(
			flow,
			{ rows: flowRows, frame },
			naming,
			stage.size,
			textOf(stage),
			lines,
			tops
		);
		return request && flowRows.length > 0 ? (await compute(desk, request)).geometry : undefined;
	};
	const found = await firstWhole(
		[laidOut(named), laidOut(names)],
		flow.columns.map(() => flow.top),
		Number.parseInt,
		stage.kept?.flow
	);
	if (!found) return { figure: wholeOf(stage.size), legend: [], leftOut: '', flowRows, kept: {} };
	const { geometry, settled } = found;
	const columnOf = ({ column }: { column: number }) => flow.columns[column] ?? 'theme';
	const totals = shared
		? new Map<string, number>()
		: await together(
				// One that is gathered alone goes by its own name, and total.
				geometry.nodes.filter(({ members = [] }) => members.length > 1),
				(key) => ({ column: columnOf({ column: Number.parseInt(key) }), filters })
			);
	const labels = withTotals(geometry.labels, alone(totals, geometry.nodes, columnOf));
	const figure = figureOfSankey(
		{ ...geometry, labels },
		{
			headings: flow.columns.map(columnLabel),
			totals: !countsMentions(selection.flow),
			totalOf: (node) => totals.get(node.key) ?? totalOf(columnOf(node), node.members?.[0] ?? node.id),
			fontSize: stage.fontSize,
			titleOf: (node) => {
				const [lone = node.id, other] = node.members ?? [];
				return other === undefined ? names.value(columnOf(node), lone) : node.label;
			},
			formatValue: formatDecimal,
			hatched: (node) => columnOf(node) === 'response' && node.id === 'Noted',
			paintOf: (node) => {
				const column = columnOf(node);
				if (node.members) return undefined;
				if (column === 'group') return groupPaint(node.id);
				if (column === 'from' || column === 'sur') return groupPaint(names.groupOf(node.id));
				if (column === 'response')
					return node.id === 'Supported' ? 'supported' : node.id === 'Noted' ? 'noted' : undefined;
				return undefined;
			}
		}
	);
	const groups = figure.nodes.flatMap(({ id }) => {
		const [kind, value = ''] = baseOf(id).split(':');
		return kind === 'state' ? [names.groupOf(value)] : [];
	});
	return { figure, legend: groupLegend(groups, names), leftOut: '', flowRows, kept: { flow: settled } };
}

function grid(desk: Looking, selection: Selection, view: View, stage: Stage) {
	const table = tableOf(selection, desk.names, view.ties, {
		rows: view.flowRows,
		cycleRows: view.cycleRows
	});
	// The largest figures are what a room wants to see.
	const by = table.columns.findLast(({ numeric }) => numeric)?.key;
	const rows =
		by === undefined ? table.rows : table.rows.toSorted((a, b) => Number(b[by] ?? 0) - Number(a[by] ?? 0));
	const shown = keptRows(rows, stage.kept);
	const laid = grown(stage, (size) =>
		layoutGrid(
			table.columns.map(({ label, numeric }) => ({ label, numeric: numeric === true })),
			shown.map((row) =>
				table.columns.map(({ key, numeric }) => {
					const cell = row[key] ?? '';
					return numeric && typeof cell === 'number' && key !== 'cycle' && key !== 'step'
						? formatDecimal(cell)
						: String(cell);
				})
			),
			size,
			textOf(stage)
		)
	);
	const leftOut = rows.length - shown.length + laid.leftOut;
	return {
		figure: laid.figure,
		kept: { rows: [rows.length - leftOut] },
		leftOut: [leftOut > 0 ? m.present_more_rows({ count: leftOut, words: formatNumber(leftOut) }) : '']
	};
}

/**
 * Totals that may stand beside a bar. Themes that are gathered share recommendations: their number, each counted once, would
 * stand beside a bar that is drawn once for each theme, and longer than those of the themes around it. It is told by the mark.
 */
function alone<Box extends { key: string; value: number }>(
	totals: ReadonlyMap<string, number | undefined>,
	boxes: readonly Box[],
	columnOf: (box: Box) => FlowColumn
): Map<string, number | undefined> {
	const drawn = new Map(boxes.map((box) => [box.key, { column: columnOf(box), value: box.value }]));
	return new Map(
		[...totals].filter(([key, total]) => {
			const box = drawn.get(key);
			return (box?.column !== 'theme' && box?.column !== 'family') || total === box.value;
		})
	);
}

/** Everything about the type of a stage that a layout wants to know. */
export function textOf({ fontSize, advances }: Stage) {
	return { fontSize, ...(advances ? { advances } : {}) };
}

async function compute<Request extends LayoutRequest>(desk: Looking, request: Request) {
	return (await desk.workbench.layouts.compute(request)) as ResponseTo<Request['kind']>;
}

/** What a slide counts; beside its bars of mentions it says how a recommendation counts there. */
function slideUnit(selection: Selection): string {
	const bars = selection.view === 'flow' && !selection.table && countsMentions(selection.flow);
	return bars ? m.present_unit_flow() : unitOf(selection);
}
