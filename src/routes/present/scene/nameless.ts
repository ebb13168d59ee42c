import { compareNames, formatList, formatNumber, m } from '$lib/i18n';
import type { NetworkGeometry } from '$lib/layouts';
import { REGIONAL_GROUPS } from '$lib/model/vocabulary';
import type { Names } from '$lib/views/names';

/** As many names as a caption takes. */
const MOST = 6;

/** What stands on the rim in place of names that are too long for it: "KOR: Republic of Korea". */
export function shortNameWords({ nodes, labels }: Pick<NetworkGeometry, 'nodes' | 'labels'>): string {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	return labels
		.flatMap(({ id, lines: [line] }) => {
			const node = byId.get(id);
			return node?.short !== undefined && node.short !== node.label && line?.text === node.short
				? [m.present_short_name({ short: node.short, name: node.label })]
				: [];
		})
		.sort(compareNames)
		.join(', ');
}

/** Which marks of a network stand there without a name, for want of room. */
export function namelessWords({ nodes, unlabelled }: Pick<NetworkGeometry, 'nodes' | 'unlabelled'>): string {
	const without = new Set(unlabelled);
	const names = nodes
		.filter(({ id, active, kind }) => active && kind !== 'gathered' && without.has(id))
		.map(({ label }) => label)
		.sort(compareNames);
	if (names.length === 0) return '';
	return names.length > MOST
		? m.present_nameless_many({ count: formatNumber(names.length) })
		: m.present_nameless({ names: formatList(names) });
}

/**
 * Groups whose States are all gathered: no mark and no legend shows them, yet their figures are in the sentence.
 * @param saying ids of the marks that say something now
 */
export function gatheredGroupWords(
	{ nodes }: Pick<NetworkGeometry, 'nodes'>,
	saying: ReadonlySet<string>,
	groupOf: (iso3: string) => string,
	names: Pick<Names, 'group'>
): string {
	const shown = new Set(nodes.flatMap((node) => (node.active && node.group ? [node.group as string] : [])));
	const gathered = nodes.find(({ id }) => id === 'gathered:state');
	const groups = new Set(
		(gathered?.members ?? []).filter((id) => saying.has(id)).map((id) => groupOf(id.slice('state:'.length)))
	);
	const hidden = REGIONAL_GROUPS.filter((group) => groups.has(group) && !shown.has(group));
	if (!gathered || hidden.length === 0) return '';
	return m.present_gathered_groups({
		groups: formatList(hidden.map((group) => names.group(group))),
		gathered: gathered.label
	});
}
