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
});
