import { swipe } from '$lib/deck/keys';

/** Hears the ways that one finger goes across an element; two fingers enlarge, and are the browser's. */
export function swiping(onswipe: (way: 'next' | 'previous') => void) {
	return (element: HTMLElement) => {
		let touched: { x: number; y: number } | undefined;
		const start = (event: TouchEvent) => {
			const [finger] = event.changedTouches;
			// A finger that moves a wide picture does not turn the page.
			const moves = (event.target as Element).closest('[data-sideways]');
			touched =
				finger && !moves && event.touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : undefined;
		};
		const end = (event: TouchEvent) => {
			const [finger] = event.changedTouches;
			const way = touched && finger && swipe(finger.clientX - touched.x, finger.clientY - touched.y);
			touched = undefined;
			if (way) onswipe(way);
		};
		element.addEventListener('touchstart', start, { passive: true });
		element.addEventListener('touchend', end);
		return () => {
			element.removeEventListener('touchstart', start);
			element.removeEventListener('touchend', end);
		};
	};
}
