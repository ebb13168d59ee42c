import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dropFiles } from './helpers/drop-files';
import { test } from './helpers/test';

const shown = (page: Page) =>
	page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
const lang = (page: Page) => new URL(page.url()).searchParams.get('lang');

const PAGES = [
	'.',
	...['network', 'flow', 'matrix', 'map', 'trends', 'table'].map((view) => `explore?view=${view}`),
	...['', '&tab=coverage'].map((tab) => `approach?sur=KHM&session=32${tab}`),
	...['approach/plan', 'approach/briefs', 'approach/after?sur=KHM'],
	...['present', 'present/print', 'present/speaker', 'data', 'method']
];

/** What no catalogue has, and none needs: the language's code, a key, the product, dates and times of the browser, symbols of documents. */
const EXCEPTIONS =
	/^[^\p{L}]*(?:(?:EN|Ctrl K|⌘K|Demarche|HRC|AM|PM|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December)(?:[^\p{L}]+|$)|[A-Z]\/)*$/u;

/** ISO codes are the same in every language. */
const ISO3 = new Set(
	readFileSync(new URL('../data/reference/states.csv', import.meta.url), 'utf8')
		.split('\n')
		.map((line) => line.slice(0, 3))
);

const isException = (words: string) => EXCEPTIONS.test(words) || ISO3.has(words.trim());

/** Words on the page, or said of it, that do not stand in the brackets and the direction of the pseudo-locale. */
const unturned = (page: Page) =>
	page.evaluate(() => {
		const found = new Set<string>();
		const texts: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const { currentNode: node } = walker;
			// Code and statements are the same in every language.
			if (!node.parentElement?.closest('script, style, code, pre')) texts.push(node.textContent ?? '');
		}
		for (const element of document.body.querySelectorAll('*')) {
			for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
				texts.push(element.getAttribute(name) ?? '');
		}
		for (const text of texts) {
			const plain = text.replace(/\u202E[^\u202C]*\u202C/g, ' ').trim();
			if (/\p{L}{2}/u.test(plain)) found.add(plain.replace(/\s+/g, ' '));
		}
		return [...found];
	});

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

	test('no page shows words that no catalogue has', async ({ page, site }) => {
		for (const path of PAGES) {
			const link = new URL(path, site);
			link.searchParams.set('lang', 'en-XB');
			await page.goto(link.href);
			await page.getByText('\u202E').first().waitFor();
			// What is computed comes after what stands there: the words are read once they have stood for a while.
			let left = await unturned(page);
			for (let last = ''; last !== left.join('\n'); left = await unturned(page)) {
				last = left.join('\n');
				await page.waitForTimeout(1500);
			}
			expect({ path, left: left.filter((words) => !isException(words)) }).toEqual({ path, left: [] });
		}
	}, 240_000);

	test.for(['fr', 'es'])('no page is wider than a phone: %s', async (language, { page, site }) => {
		await page.setViewportSize({ width: 390, height: 800 });
		for (const path of [
			'.',
			'explore',
			'approach?sur=KHM&session=32',
			'approach/plan',
			'present',
			'data',
			'method'
		]) {
			const link = new URL(path, site);
			link.searchParams.set('lang', language);
			await page.goto(link.href);
			await page.getByRole('heading', { level: 1 }).first().waitFor();
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect({ path, width }).toEqual({ path, width: 390 });
		}
	});

	test('the pseudo-locale turns the page around', async ({ page, site }) => {
		await page.goto(`${site}explore?lang=en-XB`);
		await page.getByRole('link', { name: '[\u202EExplore\u202C]' }).waitFor();
		expect(await shown(page)).toEqual({ lang: 'en-XB', dir: 'rtl' });
	});
});
