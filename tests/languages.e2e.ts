import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dropFiles } from './helpers/drop-files';
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

	test('a reason and a refusal are worded in the language of the page', async ({ page, site }) => {
		const folder = mkdtempSync(join(tmpdir(), 'demarche-languages-'));
		const odd = join(folder, 'odd.csv');
		const holiday = join(folder, 'holiday.png');
		writeFileSync(
			odd,
			'state_under_review,recommending_state,session,themes\nCambodia,Norway,99,Justice\nCambodia,Norway,18,Justice\n'
		);
		writeFileSync(holiday, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
		for (const [language, reason, refusal] of [
			['fr', /qui n’est pas une session de l’Examen/, /une image/],
			['es', /que no es un período de sesiones del Examen/, /una imagen/]
		] as const) {
			await page.goto(`${site}data?lang=${language}`);
			await page.locator('main h1').waitFor();
			await dropFiles(page, [odd, holiday]);
			await page.getByText(reason).first().waitFor();
			await page.getByRole('listitem').filter({ hasText: 'holiday.png' }).getByText(refusal).waitFor();
		}
		rmSync(folder, { recursive: true });
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
