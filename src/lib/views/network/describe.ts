import { formatNumber, m } from '../../i18n';
import type { GraphNode } from '../../layouts';

/** A node's name; of a gathered node, how many it gathers: "17 more themes". */
export function describeNode(node: Pick<GraphNode, 'kind' | 'label' | 'gathers' | 'count'>): string {
	if (node.kind !== 'gathered') return node.label;
	const count = formatNumber(node.count ?? 0);
	if (node.gathers === 'theme') return m.network_more_themes({ count });
	if (node.gathers === 'review') return m.network_more_reviews({ count });
	return m.network_more_states({ count });
}
