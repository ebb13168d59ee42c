import { clean, round } from './numbers';
import { ribbon } from './path';
import { columnKey } from './sankey-columns';
import type { FlowRow, SankeyGeometry, SankeyLink, SankeyOverlay } from './types';

/**
 * The part that some rows (the selected path) have in a picture of all rows: in each link a ribbon in proportion along
 * its upper edge, in each node a box in proportion from its top.
 * @param rows rows of the same columns as the geometry's; what the geometry does not show is counted in `missing`
 */
export function overlay(geometry: SankeyGeometry, rows: readonly FlowRow[]): SankeyOverlay {
	const shown = new Map<string, string>();
	for (const node of geometry.nodes) {
		if (!node.members) shown.set(node.key, node.key);
		for (const member of node.members ?? []) shown.set(columnKey(node.column, member), node.key);
	}
	const links = new Map<string, SankeyLink>(geometry.links.map((link) => [link.key, link]));
	const inLinks = new Map<string, number>();
	const into = new Map<string, number>();
	const out = new Map<string, number>();
	const add = (map: Map<string, number>, key: string, value: number): void => {
		map.set(key, (map.get(key) ?? 0) + value);
	};
	const missing = { rows: 0, value: 0 };
	for (const row of rows) {
		if (row.value === 0) continue;
		const from = shown.get(columnKey(row.step, row.from));
		const to = row.to === null ? undefined : shown.get(columnKey(row.step + 1, row.to));
		if (from === undefined || (row.to !== null && to === undefined)) {
			missing.rows++;
			missing.value = clean(missing.value + row.value);
			continue;
		}
		add(out, from, row.value);
		if (to === undefined) continue;
		add(into, to, row.value);
		const whole = `${from}>${to}`;
		if (links.has(whole)) add(inLinks, whole, row.value);
		else {
			add(inLinks, `${from}>knot:${row.step}`, row.value);
			add(inLinks, `knot:${row.step}>${to}`, row.value);
		}
	}
	return {
		links: geometry.links.flatMap((link) => {
			const value = clean(Math.min(inLinks.get(link.key) ?? 0, link.value));
			if (value === 0) return [];
			const width = value * geometry.scale;
			const down = (width - link.value * geometry.scale) / 2;
			const [y0, y1] = [link.y0 + down, link.y1 + down];
			return [
				{
					key: link.key,
					value,
					share: clean(value / link.value),
					width: round(width),
					y0: round(y0),
					y1: round(y1),
					...ribbon(
						link.x0,
						link.x1,
						{ top: y0 - width / 2, bottom: y0 + width / 2 },
						{ top: y1 - width / 2, bottom: y1 + width / 2 }
					)
				}
			];
		}),
		nodes: geometry.nodes.flatMap((node) => {
			const value = clean(Math.min(Math.max(into.get(node.key) ?? 0, out.get(node.key) ?? 0), node.value));
			if (value === 0) return [];
			const share = clean(value / node.value);
			return [
				{
					key: node.key,
					value,
					share,
					x0: node.x0,
					x1: node.x1,
					y0: node.y0,
					y1: round(node.y0 + (node.y1 - node.y0) * share)
				}
			];
		}),
		missing
	};
}
