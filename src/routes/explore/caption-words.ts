import type { SchemeFigures } from '$lib/analysis/scheme-figures';
import { formatList, formatNumber, m } from '$lib/i18n';
import { publicSourcesOf } from '$lib/i18n/public-sources';
import { citationOf, filesOf } from '$lib/i18n/source-names';
import type { LeftOut, Size } from '$lib/layouts';
import type { Scheme } from '$lib/model/scheme';
import { UNKNOWN_STATE } from '$lib/model/vocabulary';
import type { Dataset } from '$lib/state/dataset.svelte';
import type { Selection } from '$lib/state/selection';
import type { Names } from '$lib/views/names';
import { countsMentions, gathersRest, hasThemes, roomFor } from './flow-request';
import type { FlowModel } from './flow-model.svelte';
import type { PartialCycle } from './partial-cycles';
import { schemeCaption } from './scheme-caption';

/** What the words under a picture are made of. */
export interface CaptionFacts {
	selection: Selection;
	names: Names;
	scheme: Scheme;
	schemeFigures: SchemeFigures | undefined;
	partial: readonly PartialCycle[];
	/** Recommendations of the Unknown State. */
	unknown: number;
	/** What the network, or its table, leaves out under the minimum. */
	leftOut: LeftOut;
	/** Marks that the network shows, by their ids. */
	shown: readonly string[];
	flow: Pick<FlowModel, 'rows' | 'cycleRows'>;
	size: Size;
}

/** What a picture does not show, or shows otherwise than one would think: the parts of its caption, none empty. */
export function captionWords(facts: CaptionFacts): string[] {
	const own =
		facts.selection.view === 'network'
			? [aroundWords(facts), unknownWords(facts), leftOutWords(facts)]
			: [keptPlaces(facts), narrowWords(facts)];
	return [
		...schemeCaption(facts.scheme, facts.schemeFigures),
		...facts.partial.map(partialWords),
		...own
	].filter((part) => part !== '');
}

/** Where the figures come from. A page within another names no file of a person. */
export function sourceWords({ simulated, sources }: Dataset, embedded: boolean): string {
	if (simulated) return '';
	if (embedded) return publicSourcesOf(sources);
	return sources.length > 2 ? filesOf(sources) : formatList(sources.map(citationOf));
}

/** What the picture counts. */
export function unitOf({ view, network, flow }: Selection): string {
	if (view === 'network' && network.mode === 'themes') return m.unit_themes();
	if (view === 'network' && network.mode === 'alike') return m.unit_alike();
	if (view === 'flow' && hasThemes(flow))
		return countsMentions(flow) ? m.unit_mentions() : m.unit_fractional();
	return m.unit_recommendations();
}

/** A cycle that the data hold in part only is no trend: which, and how much of it. */
export function partialWords({ cycle, reviewed, of, sessions, whole }: PartialCycle): string {
	return m.caption_partial({
		cycle: String(cycle),
		reviewed: formatNumber(reviewed),
		all: formatNumber(of),
		first: String(sessions[0]),
		last: String(sessions[1]),
		from: String(whole[0]),
		to: String(whole[1])
	});
}

/** The Unknown State is no mark of a network; its recommendations are counted here instead. */
export function unknownWords({ unknown, selection }: Pick<CaptionFacts, 'unknown' | 'selection'>): string {
	if (unknown === 0 || selection.filters.from.includes(UNKNOWN_STATE)) return '';
	return m.left_out_unknown({ count: formatNumber(unknown) });
}

function leftOutWords({ leftOut: { links, value, nodes = 0 }, selection }: CaptionFacts): string {
	if (links === 0) return '';
	const { mode } = selection.network;
	const words = { links: formatNumber(links), value: formatNumber(Math.round(value)) };
	const ties =
		mode === 'alike'
			? m.left_out_alike(words)
			: mode === 'themes'
				? m.left_out_mentions(words)
				: m.left_out(words);
	if (selection.table) return `${ties} · ${m.caption_apart()}`;
	if (nodes === 0) return ties;
	const gone = { count: nodes, number: formatNumber(nodes) };
	return `${ties} · ${mode === 'themes' ? m.left_out_marks(gone) : m.left_out_states(gone)}`;
}

/** What lies further from the node in focus is not drawn, while the sentence above counts all. */
function aroundWords({ selection, names, shown }: CaptionFacts): string {
	const { focus, steps } = selection.network;
	if (!shown.includes(focus) || steps === 0) return '';
	const node = names.value(
		focus.startsWith('theme:') ? 'theme' : 'from',
		focus.slice(focus.indexOf(':') + 1)
	);
	return steps === 1 ? m.left_out_around_one({ node }) : m.left_out_around_two({ node });
}

/** A flow of some cycles keeps the order and the choice of all of them, so that nothing jumps while they play. */
function keptPlaces({ selection: { flow: options, filters }, flow }: CaptionFacts): string {
	if (options.kind !== 'columns' || filters.cycle.length === 0) return '';
	return gathersRest(flow.rows ?? [], options) ? m.caption_kept_places() : '';
}

/** A narrow screen names fewer than were asked for. */
function narrowWords({ selection, flow, size }: CaptionFacts): string {
	const { kind, top } = selection.flow;
	const most = roomFor(top, size);
	if (kind === 'group' || selection.table || most === top) return '';
	const gathers =
		kind === 'columns'
			? gathersRest(flow.rows ?? [], { ...selection.flow, top: most })
			: new Set(flow.cycleRows?.map(({ value }) => value)).size > most;
	return gathers ? m.caption_narrow({ top: formatNumber(most) }) : '';
}
