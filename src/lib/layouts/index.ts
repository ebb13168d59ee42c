import { layoutAlluvial } from './alluvial';
import { layoutCircle } from './circle';
import { layoutForce } from './force';
import { layoutNetwork } from './network';
import { layoutSankey } from './sankey';
import type { LayoutRequest, LayoutResponse } from './types';

export type * from './types';
export {
	focus,
	gather,
	gatherAs,
	neighbours,
	nodeId,
	toGraph,
	type GraphInput,
	type GraphRow
} from './graph';
export { layoutAlluvial } from './alluvial';
export { layoutCircle } from './circle';
export { layoutForce } from './force';
export { layoutNetwork, type NetworkRequest } from './network';
export { tieColumns, type TieColumns, type TieRow } from './tie-columns';
export { pathOf } from './path';
export { networkLabels } from './network-labels';
export { layoutSankey, OTHERS } from './sankey';
export { overlay } from './sankey-overlay';
export { measurer } from './text';

/** What a request of one kind is answered with. */
export type ResponseTo<Kind extends LayoutRequest['kind']> = Extract<LayoutResponse, { kind: Kind }>;

/**
 * The one door for the worker: a request to a geometry of the same kind.
 * @throws Error in one plain sentence where the input contradicts itself
 */
export function layout(request: LayoutRequest): LayoutResponse {
	switch (request.kind) {
		case 'network':
			return layoutNetwork(request);
		case 'circle':
			return {
				kind: 'circle',
				geometry: layoutCircle(request.frame, request.current, request.size, request.options)
			};
		case 'force':
			return {
				kind: 'force',
				geometry: layoutForce(request.frame, request.current, request.size, request.options)
			};
		case 'sankey':
			return {
				kind: 'sankey',
				geometry: layoutSankey(request.columns, request.rows, request.size, request.options)
			};
		case 'alluvial':
			return {
				kind: 'alluvial',
				geometry: layoutAlluvial(request.columns, request.items, request.size, request.options)
			};
	}
}
