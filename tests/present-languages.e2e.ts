import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { slideFaults } from './helpers/slide-faults';
import { test } from './helpers/test';

/** The picture of the scene on show has arrived. */
const drawn = (page: Page) =>
	page.locator('dialog [aria-busy="false"] .figure .nodes rect').first().waitFor();

describe('presenting in each language', () => {
	test.for(['en', 'fr', 'es', 'en-XB'])(
		'has no barrier in the editor, on a slide or over it, and nothing small or cut: %s',
		async (language, { page, site }) => {
			await page.goto(`${site}present?lang=${language}`);
			await page.locator('.offer button').first().click();
			await page.locator('[data-scene]').nth(7).waitFor();
			await page.locator('.preview .figure .nodes rect').first().waitFor();
			expect(await axe(page), 'editor').toEqual([]);
			await page.locator('.bar button').first().click();
			for (let scene = 1; scene <= 8; scene++) {
				await page.keyboard.press(String(scene));
				await page.keyboard.press('Enter');
				await drawn(page);
				expect(await page.evaluate(slideFaults), `scene ${scene}`).toEqual([]);
				if (scene % 3 === 0) expect(await axe(page), `scene ${scene}`).toEqual([]);
			}
			for (const key of ['c', '?', 'g', 'o']) {
				await page.keyboard.press(key);
				await page.locator('dialog :is(.live, .sheet, .overview)').first().waitFor();
				expect(await axe(page), `after ${key}`).toEqual([]);
				await page.keyboard.press(key);
			}
		}
	);

	test('exports a file that reads from right to left with no word of a picture outside the window', async ({
		page,
		site,
		browser
	}) => {
		await page.goto(`${site}present?lang=en-XB`);
		await page.locator('.offer button').first().click();
		await page.locator('.preview .figure .nodes rect').first().waitFor();
		await page.locator('.bar .end button').last().click();
		const [file] = await Promise.all([
			page.waitForEvent('download', { timeout: 90_000 }),
			page.getByRole('menuitem').nth(1).click()
		]);
		const path = join(mkdtempSync(join(tmpdir(), 'demarche-')), 'mirrored.html');
		await file.saveAs(path);
		const alone = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
		const disk = await alone.newPage();
		await disk.goto(pathToFileURL(path).href);
		expect(await disk.evaluate(() => document.dir)).toBe('rtl');
		for (let scene = 1; scene <= 8; scene++) {
			await disk.keyboard.press(String(scene));
			await disk.keyboard.press('Enter');
			const outside = await disk.locator('.chart text').evaluateAll((all) =>
				all
					.filter((text) => {
						const { left, right, width } = text.getBoundingClientRect();
						return width > 0 && (left < 0 || right > innerWidth + 1);
					})
					.map((text) => text.textContent)
			);
			expect(outside, `scene ${scene}`).toEqual([]);
		}
		await alone.close();
	});
});
