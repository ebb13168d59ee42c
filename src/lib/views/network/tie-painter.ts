import { drawTies, type PackedTies, type TieView } from './ties';
import type { TieMessage } from './ties.worker';

/** Draws the ties of one canvas, off the page where the browser can. */
export interface TiePainter {
	/** @param ties only where they are others than before; they are given away */
	paint(view: TieView, ties?: PackedTies): void;
	close(): void;
}

/** One worker draws for all canvases; it starts with the first. */
let worker: Worker | undefined;
let last = 0;
const drawn = new Map<number, (size: { width: number; height: number }) => void>();

function tieWorker(): Worker {
	if (worker) return worker;
	worker = new Worker(new URL('./ties.worker.ts', import.meta.url), { type: 'module' });
	worker.onmessage = ({ data }: MessageEvent<{ canvas: number; width: number; height: number }>) =>
		drawn.get(data.canvas)?.(data);
	return worker;
}

/**
 * Takes a canvas over. Thousands of strokes take a main thread without a graphics card longer than a frame, so a worker
 * draws them; a browser that cannot do so draws them in the page.
 */
export function tiePainter(element: HTMLCanvasElement): TiePainter {
	// A canvas grows once it is drawn anew, so that what it holds is never stretched meanwhile.
	const resize = ({ width, height }: { width: number; height: number }) => {
		element.style.width = `${width}px`;
		element.style.height = `${height}px`;
	};
	return 'transferControlToOffscreen' in element ? away(element, resize) : here(element, resize);
}

function away(
	element: HTMLCanvasElement,
	resize: (size: { width: number; height: number }) => void
): TiePainter {
	const canvas = ++last;
	const tell = (message: Omit<TieMessage, 'canvas'>, transfer: Transferable[] = []) =>
		tieWorker().postMessage({ canvas, ...message } satisfies TieMessage, transfer);
	const surface = element.transferControlToOffscreen();
	drawn.set(canvas, resize);
	tell({ surface }, [surface]);
	return {
		paint: (view, ties) =>
			tell(
				{ view, ...(ties ? { ties } : {}) },
				ties ? [ties.points.buffer, ties.lengths.buffer, ties.widths.buffer] : []
			),
		close: () => {
			drawn.delete(canvas);
			tell({ gone: true });
		}
	};
}

function here(
	element: HTMLCanvasElement,
	resize: (size: { width: number; height: number }) => void
): TiePainter {
	let known: PackedTies | undefined;
	return {
		paint: (view, ties = known) => {
			known = ties;
			element.width = Math.round(view.width * view.ratio);
			element.height = Math.round(view.height * view.ratio);
			resize(view);
			const context = element.getContext('2d');
			if (context && ties) drawTies(context, ties, view);
		},
		close: () => undefined
	};
}
