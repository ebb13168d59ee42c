import type { Page } from 'playwright-core';

/** Goes to the page of data once it is ready to take a drop: the example is open. */
export async function openData(page: Page, site: string): Promise<void> {
	await page.goto(`${site}data`);
	await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
	await page.getByText('343').first().waitFor();
}
