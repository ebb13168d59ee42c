import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';

/** A pan of `x`, `y` pixels after a zoom by `k`. */
export interface Transform {
	x: number;
	y: number;
	k: number;
}

/** Wheel, pinch and drag of the paper move the picture; a double click takes it back. */
export function zoomable(onzoom: (transform: Transform) => void): Attachment<SVGSVGElement> {
	return (element) => {
		const behaviour = zoom<SVGSVGElement, unknown>()
			.scaleExtent([0.5, 8])
			.filter(
				(event: Event) => !(event instanceof MouseEvent) || event instanceof WheelEvent || event.button === 0
			)
			.on('zoom', ({ transform: { x, y, k } }: D3ZoomEvent<SVGSVGElement, unknown>) => onzoom({ x, y, k }));
		const selection = select(element);
		selection.call(behaviour).on('dblclick.zoom', null);
		const home = (event: MouseEvent) => {
			if (event.target === element) selection.call((paper) => behaviour.transform(paper, zoomIdentity));
		};
		element.addEventListener('dblclick', home);
		return () => {
			element.removeEventListener('dblclick', home);
			selection.on('.zoom', null);
		};
	};
}
