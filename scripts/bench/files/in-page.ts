import type { Page } from 'playwright-core';
import { m } from '../../../src/lib/i18n';
import { forgetTasks, longTasks, watchTasks } from '../long-tasks';
import type { Site } from '../site';
import { seconds, type Figure } from './figure';

const PATIENCE = 600_000;

/** Reads a file in the page: once and lets it be, once and cancels, once and opens it. */
export async function readInPage(site: Site, path: string, rows: number): Promise<Figure[]> {
	const context = await site.visit();
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE);
	await page.addInitScript(watchTasks);
	await page.goto(`${site.address}data`);
	await page.getByText('343').first().waitFor();
	const bar = page.getByRole('progressbar');

	await page.locator('input[type=file]').first().setInputFiles(path);
	await bar.waitFor();
	await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
	const pressed = performance.now();
	await page.getByRole('button', { name: m.data_reading_cancel() }).click();
	await page.getByText(m.data_cancelled()).waitFor();
	const cancelled = performance.now() - pressed;

	await forgetTasks(page);
	const start = performance.now();
	await page.locator('input[type=file]').first().setInputFiles(path);
	const replace = page.getByRole('button', { name: m.data_review_replace() });
	const steps = new Set<number>();
	while (!(await replace.isVisible())) {
		const at = await page.evaluate(() => document.querySelector('progress')?.value);
		if (at !== undefined) steps.add(at);
		await page.waitForTimeout(100);
	}
	const read = performance.now() - start;
	const reading = await longest(page);
	await forgetTasks(page);
	const asked = performance.now();
	await replace.click();
	await page.getByText(m.data_opened({ count: rows })).waitFor();
	const opened = performance.now() - asked;
	const opening = await longest(page);
	const heap = await page.evaluate(
		() => (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0
	);
	await context.close();
	return [
		{ what: 'Page: read, until it asks what to do', figure: seconds(read) },
		{ what: 'Page: different states of the progress bar seen', figure: String(steps.size) },
		{ what: 'Page: longest task while it is read', figure: `${reading} ms` },
		{ what: 'Page: opened in place of the example', figure: seconds(opened) },
		{ what: 'Page: longest task while it is opened', figure: `${opening} ms` },
		{ what: 'Page: memory of the page itself, afterwards', figure: `${Math.round(heap / 1e6)} MB` },
		{ what: 'Page: from Cancel to the sentence about it', figure: seconds(cancelled) }
	];
}

async function longest(page: Page): Promise<number> {
	return Math.round(Math.max(0, ...(await longTasks(page))));
}
