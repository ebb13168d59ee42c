/** Which button of the rail to click: one that is chosen already where `most` are, else one picked among those shown. */
export interface Click {
	/** The accessible name of the list of buttons. */
	list: string;
	most: number;
	/** From 0 to under 1. */
	pick: number;
}

/**
 * Runs in the page. Clicks, and waits until the picture has changed and then kept still.
 * @returns milliseconds from the click to the frame in which the picture last changed; `undefined` where it did not
 */
export async function clickAndWait({ list, most, pick }: Click): Promise<number | undefined> {
	const STILL = 300;
	const PATIENCE = 10_000;
	const buttons = [
		...document.querySelectorAll<HTMLButtonElement>(
			`aside [aria-label="${CSS.escape(list)}"] button:not(.play)`
		)
	];
	const chosen = buttons.filter((button) => button.getAttribute('aria-pressed') === 'true');
	const button = chosen.length >= most ? chosen[0] : buttons[Math.floor(pick * buttons.length)];
	const picture = document.querySelector('.picture');
	if (button === undefined || picture === null)
		throw new Error(`The page has no picture or no list “${list}”.`);

	// What a screen reader is told may follow; the picture has changed once its shapes have.
	const geometry = ['d', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'transform', 'style'];
	let changed = 0;
	let settled: number | undefined;
	let awaiting = false;
	const inChart = (node: Node) => node instanceof Element && node.closest('.chart') !== null;
	const watch = new MutationObserver((records) => {
		if (!records.some(({ target, addedNodes }) => inChart(target) || [...addedNodes].some(inChart))) return;
		changed = performance.now();
		if (awaiting) return;
		awaiting = true;
		// A task that follows the frame runs once it is drawn.
		requestAnimationFrame(() => {
			const channel = new MessageChannel();
			channel.port1.onmessage = () => {
				awaiting = false;
				settled = performance.now();
			};
			channel.port2.postMessage(undefined);
		});
	});
	watch.observe(picture, { childList: true, subtree: true, attributeFilter: geometry });
	const start = performance.now();
	button.click();
	const busy = () => document.querySelector('.stage')?.getAttribute('aria-busy') === 'true';
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, 25));
		const now = performance.now();
		if (now - start > PATIENCE) break;
		if (!busy() && !awaiting && now - Math.max(changed, start) > (changed === 0 ? 4 * STILL : STILL)) break;
	}
	watch.disconnect();
	return settled === undefined ? undefined : settled - start;
}
