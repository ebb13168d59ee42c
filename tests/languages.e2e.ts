import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './helpers/test';

const shown = (page: Page) =>
	page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
const lang = (page: Page) => new URL(page.url()).searchParams.get('lang');

describe('the languages', () => {
	test('a link names the language, the menu changes it, the device remembers it', async ({ page, site }) => {
		await page.goto(`${site}explore?cycle=2&lang=fr`);
		await page.getByRole('link', { name: 'Explorer' }).waitFor();
		expect(await shown(page)).toEqual({ lang: 'fr', dir: 'ltr' });

		await page.getByRole('button', { name: 'Langue: FR' }).click();
		await page.getByRole('menuitemradio', { name: 'Español' }).click();
		await page.getByRole('link', { name: 'Explorar' }).waitFor();
		expect(await shown(page)).toEqual({ lang: 'es', dir: 'ltr' });
		expect(lang(page)).toBe('es');
		expect(new URL(page.url()).searchParams.get('cycle')).toBe('2');

		await page.getByRole('link', { name: 'Datos' }).click();
		await page.waitForURL(/\/data\?lang=es$/);
		await page.goto(`${site}explore`);
		await page.getByRole('link', { name: 'Explorar' }).waitFor();
		await page.waitForURL(/lang=es/);

		await page.getByRole('button', { name: 'Idioma: ES' }).click();
		await page.getByRole('menuitemradio', { name: 'English' }).click();
		await page.getByRole('link', { name: 'Explore' }).waitFor();
		expect(lang(page)).toBeNull();
	});

	test('the browser’s own language is taken where nothing else is said', async ({ browser, site }) => {
		const context = await browser.newContext({ locale: 'fr-CH' });
		const page = await context.newPage();
		await page.goto(site);
		await page.getByRole('link', { name: 'Explorer', exact: true }).waitFor();
		await context.close();
	});

	test('the pseudo-locale turns the page around', async ({ page, site }) => {
		await page.goto(`${site}explore?lang=en-XB`);
		await page.getByRole('link', { name: '[\u202EExplore\u202C]' }).waitFor();
		expect(await shown(page)).toEqual({ lang: 'en-XB', dir: 'rtl' });
	});
});
