import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';

/** A pan of `x`, `y` pixels after a zoom by `k`. */
export interface Transform {
	x: number;
	y: number;
	k: number;
}

/** Whether what begins here is for others to follow: a drag of a mark, or a click of another button. */
function isOthers(event: Event): boolean {
	if (event instanceof WheelEvent) return false;
	if (event instanceof MouseEvent && event.button !== 0) return true;
	const onMark = event.target instanceof Element && event.target.closest('[data-node]') !== null;
	return onMark && (event.type === 'mousedown' || (event as TouchEvent).touches?.length === 1);
}

/** Wheel, pinch and drag of the paper move the picture; a double click takes it back. */
export function zoomable(onzoom: (transform: Transform) => void): Attachment<SVGSVGElement> {
	return (element) => {
		const behaviour = zoom<SVGSVGElement, unknown>()
			.scaleExtent([0.5, 8])
			.filter((event: Event) => !isOthers(event))
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
