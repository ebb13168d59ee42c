import { drawTies, type PackedTies, type TieView } from './ties';

/** What the page tells of one canvas: at first the canvas itself, its ties whenever they change, its end. */
export interface TieMessage {
	canvas: number;
	surface?: OffscreenCanvas;
	ties?: PackedTies;
	view?: TieView;
	gone?: true;
}

interface Sheet {
	surface: OffscreenCanvas;
	ties?: PackedTies;
	view?: TieView;
	due: boolean;
}

const sheets = new Map<number, Sheet>();

self.onmessage = ({ data }: MessageEvent<TieMessage>) => {
	if (data.gone) {
		sheets.delete(data.canvas);
		return;
	}
	if (data.surface) sheets.set(data.canvas, { surface: data.surface, due: false });
	const sheet = sheets.get(data.canvas);
	if (!sheet) return;
	if (data.ties) sheet.ties = data.ties;
	if (data.view) sheet.view = data.view;
	if (sheet.due) return;
	sheet.due = true;
	// After the messages that wait already, so that of many steps of a zoom only the newest is drawn.
	setTimeout(() => draw(data.canvas, sheet), 0);
};

function draw(canvas: number, sheet: Sheet): void {
	sheet.due = false;
	const { surface, ties, view } = sheet;
	if (!ties || !view || !sheets.has(canvas)) return;
	const [width, height] = [Math.round(view.width * view.ratio), Math.round(view.height * view.ratio)];
	if (surface.width !== width) surface.width = width;
	if (surface.height !== height) surface.height = height;
	const context = surface.getContext('2d');
	if (context) drawTies(context, ties, view);
	self.postMessage({ canvas, width: view.width, height: view.height });
}
