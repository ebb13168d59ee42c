import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { ROOT } from '../../scripts/setup/process.mjs';
import { launchBrowser } from './browser';
import { watch, type Watch } from './watch';

const OUTPUT = join(ROOT, 'tests', 'output');

/** What a test may ask for by name. */
export interface Fixtures {
	/** Address of the site, ending in `/`. */
	site: string;
	/** Address of the same site below a sub-path. */
	siteBelow: string;
	browser: Browser;
	/** A fresh profile for each test, 1280 × 720. Its pages may not fault: see {@link watch}. */
	context: BrowserContext;
	page: Page;
	watched: Watch;
}

/** A name for a file, from the title of a test. */
const fileName = (title: string): string =>
	title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 80);

/**
 * Vitest's `test` with a page of the built site: `test('…', async ({ page, site }) => …)`. Afterwards the test fails where
 * the page asked a foreign host, wrote an error to the console or broke its policy. A test that failed leaves a screenshot
 * in `tests/output`.
 */
export const test = base.extend<Fixtures>({
	// eslint-disable-next-line no-empty-pattern -- Vitest reads the fixture's needs off this pattern
	site: async ({}, use) => use(inject('site')),
	// eslint-disable-next-line no-empty-pattern -- as above
	siteBelow: async ({}, use) => use(inject('siteBelow')),
	browser: [
		// eslint-disable-next-line no-empty-pattern -- as above
		async ({}, use) => {
			const browser = await launchBrowser();
			await use(browser);
			await browser.close();
		},
		{ scope: 'worker' }
	],
	context: async ({ browser }, use) => {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 720 },
			locale: 'en-GB',
			timezoneId: 'UTC',
			reducedMotion: 'reduce',
			acceptDownloads: true,
			// Each context would fetch the whole app once more.
			serviceWorkers: 'block'
		});
		await use(context);
		await context.close();
	},
	watched: async ({ context, site, siteBelow }, use) => use(await watch(context, [site, siteBelow])),
	page: async ({ context, watched, task }, use) => {
		const page = await context.newPage();
		await use(page);
		const faults = [...watched.faults];
		if (faults.length > 0 || task.result?.state === 'fail') await shoot(context, task.name);
		if (faults.length > 0) throw new Error(`The page faulted:\n${faults.join('\n')}`);
	}
});

/** A screenshot of every page that is open. */
async function shoot(context: BrowserContext, title: string): Promise<void> {
	mkdirSync(OUTPUT, { recursive: true });
	for (const [i, page] of context.pages().entries()) {
		await page.screenshot({ path: join(OUTPUT, `${fileName(title)}-${i + 1}.png`) });
	}
}
