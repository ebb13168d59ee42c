import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { test } from './helpers/test';

describe('the site', () => {
	test('opens with its name, and asks nobody else for anything', async ({ page, site, watched }) => {
		await page.goto(site);
		await page.getByRole('link', { name: 'Demarche' }).waitFor();
		expect(await page.title()).toContain('Demarche');
		expect(watched.requests.filter((address) => !address.startsWith(site))).toEqual([]);
	});

	test('has no barrier that axe knows of on its first page', async ({ page, site }) => {
		await page.goto(site);
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		expect(await axe(page)).toEqual([]);
	});

	test('stands below a sub-path too', async ({ page, siteBelow }) => {
		await page.goto(siteBelow);
		await page.getByRole('link', { name: 'Demarche' }).waitFor();
	});

	test('says in its own looks that an address leads nowhere, at any depth and below a sub-path', async ({
		page,
		site,
		siteBelow,
		watched
	}) => {
		// The page asks folder by folder where the site stands.
		watched.allow(/status of 404/);
		// SvelteKit tells the console.
		watched.allow(/Not found: /);
		for (const [address, start] of [
			[`${site}no-such-page`, site],
			[`${siteBelow}no/such/page`, siteBelow]
		] as const) {
			expect((await page.goto(address))?.status()).toBe(404);
			await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
			expect(await axe(page)).toEqual([]);
			await page.getByRole('link', { name: 'Start' }).click();
			await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'no such page' }).waitFor();
			expect(page.url()).toBe(start);
		}
		await page.goto(`${siteBelow}no-such-page?lang=fr`);
		await page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' }).waitFor();
	});

	test('sends its policy with every answer', async ({ site }) => {
		for (const path of ['', 'explore', 'no-such-page', 'icon.svg']) {
			const answer = await fetch(site + path);
			expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		}
	});
});
