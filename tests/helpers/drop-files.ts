import type { Page } from 'playwright-core';

/**
 * Drops files or folders of this machine on the middle of the page, as a person's file manager would: the browser itself
 * raises the drag and drop, so that folders are folders.
 * @param paths absolute paths
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
	const size = page.viewportSize() ?? { width: 1280, height: 720 };
	const session = await page.context().newCDPSession(page);
	const drag = {
		x: size.width / 2,
		y: size.height / 2,
		data: { items: [], files: [...paths], dragOperationsMask: 1 }
	};
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await session.send('Input.dispatchDragEvent', { type, ...drag });
	}
	await session.detach();
}
