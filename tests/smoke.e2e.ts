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

	test('sends its policy with every answer', async ({ site }) => {
		for (const path of ['', 'explore', 'no-such-page', 'icon.svg']) {
			const answer = await fetch(site + path);
			expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		}
	});
});
