import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The file that an entry of the presentation's export menu downloads. */
export async function exported(page: Page, item: string | RegExp): Promise<Buffer> {
	await page.getByRole('button', { name: 'Export' }).click();
	const [file] = await Promise.all([
		// All scenes are drawn, the engine may have to start first.
		page.waitForEvent('download', { timeout: 90_000 }),
		page.getByRole('menuitem', { name: item }).click()
	]);
	return readFileSync(await file.path());
}

/** Opens the example, its first sentences computed. */
export async function openExample(page: Page, site: string): Promise<void> {
	await page.goto(`${site}present`);
	await page.getByRole('button', { name: /Open the example/ }).click();
	await page
		.getByRole('list', { name: 'Scenes' })
		.getByText(/justice came first/)
		.waitFor();
}

/** Of the marks on one screen ("Justice: 54") those whose name another shows too; what either gathers is its own. */
export function namedOnBoth(
	one: readonly (string | null)[],
	other: readonly (string | null)[]
): (string | null)[] {
	const nameOf = (mark: string | null) => mark?.replace(/: [^:]*$/, '');
	const names = new Set(other.map(nameOf));
	return one.filter((mark) => !/ more |others/.test(mark ?? '') && names.has(nameOf(mark)));
}
