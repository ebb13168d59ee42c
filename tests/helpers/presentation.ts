import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The file that an entry of the presentation's export menu downloads. */
export async function exported(page: Page, item: string | RegExp): Promise<Buffer> {
	// All scenes are drawn, the engine may have to start first.
	const arriving = page.waitForEvent('download', { timeout: 90_000 });
	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: item }).click();
	return readFileSync(await (await arriving).path());
}
