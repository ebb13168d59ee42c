import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { pagesOf } from './helpers/pdf';
import { exported } from './helpers/presentation';
import { test } from './helpers/test';

const SECRETS = ['geheime-notiz-4711', 'geheimer-name-4712'];

/** The example with words that must never leave: in the notes and in the strip. */
async function example(page: Page, site: string) {
	await page.goto(`${site}present`);
	await page.getByRole('button', { name: /Open the example/ }).click();
	await page.getByLabel('Speaker’s notes').fill(SECRETS[0] ?? '');
	await page.getByLabel(/Name in this list/).fill(SECRETS[1] ?? '');
	await page
		.getByRole('list', { name: 'Scenes' })
		.getByText(/justice came first/)
		.waitFor();
}

/** What is wrong with an exported scene on a phone: letters too small, controls over words, a page wider than the screen. */
function phoneFaults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		const box = (of: string) => document.querySelector(of)?.getBoundingClientRect();
		const [slide, controls, chart, caption] = ['.slide', '.controls', '.chart', '.caption'].map(box);
		if (!slide || !controls || !chart || !caption) return ['a part is missing'];
		if (slide.bottom > controls.top + 1) faults.push('the controls lie over the scene');
		if (controls.bottom > innerHeight + 1) faults.push('the controls are off the screen');
		if (caption.top < chart.bottom) faults.push('the caption is not below the picture');
		if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than the screen');
		const scale = document.querySelector<SVGGraphicsElement>('.chart svg')?.getScreenCTM()?.a ?? 0;
		for (const text of document.querySelectorAll('.texts > g')) {
			const size = Number(text.getAttribute('font-size')) * scale;
			if (size < 14) faults.push(`${text.textContent}: ${size} px`);
		}
		return faults;
	});
}

/** Names in pictures that were cut. */
const cutNames = (page: Page): Promise<string[]> =>
	page
		.locator('.figure text')
		.evaluateAll((all) => all.map((name) => name.textContent).filter((name) => name.includes('…')));

const clean = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe('a presentation that leaves the page', () => {
	test('is one file that plays from a disk, with the same figures and no secret', async ({
		page,
		browser,
		site
	}) => {
		await example(page, site);
		const file = await exported(page, 'One HTML file that plays offline');
		expect(file.length).toBeLessThan(3_000_000);
		expect(clean(file.toString('utf8'))).toEqual([]);
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await page.keyboard.press('2');
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: /^Justice: / }).waitFor();
		const marks = (of: Page, within: string) =>
			of
				.locator(`${within} [data-hit]`)
				.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')).sort());
		const here = await marks(page, 'dialog');
		const headline = await dialog.getByRole('heading', { level: 1 }).textContent();
		expect(clean(await dialog.innerText())).toEqual([]);

		const path = join(mkdtempSync(join(tmpdir(), 'demarche-')), 'offline.html');
		writeFileSync(path, file);
		const alone = await browser.newContext({
			offline: true,
			reducedMotion: 'reduce',
			viewport: { width: 1024, height: 640 }
		});
		const faults: string[] = [];
		alone.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		alone.on('request', (request) => {
			if (!/^(file|data):/.test(request.url())) faults.push(request.url());
		});
		const disk = await alone.newPage();
		await disk.goto(pathToFileURL(path).href);
		await disk.keyboard.press('2');
		await disk.keyboard.press('Enter');
		await disk.getByRole('heading', { level: 1, name: headline ?? '' }).waitFor();
		expect(here.length).toBeGreaterThan(30);
		expect(await marks(disk, 'svg')).toEqual(here);
		await disk.getByText('Estimated').first().waitFor({ state: 'detached' });
		await disk.keyboard.press('6');
		await disk.keyboard.press('Enter');
		await disk.getByText('Estimated: likelihoods, not promises.').waitFor();
		// Friends and critics on a small projector: a field of many States, not a band of three.
		expect(await disk.locator('svg [data-hit]').count()).toBeGreaterThanOrEqual(12);
		expect(await cutNames(disk)).toEqual([]);
		const field = await disk.locator('.chart svg').boundingBox();
		expect(field?.height).toBeGreaterThan(200);
		expect(await axe(disk)).toEqual([]);

		await disk.setViewportSize({ width: 390, height: 844 });
		for (let scene = 1; scene <= 8; scene++) {
			await disk.keyboard.press(String(scene));
			await disk.keyboard.press('Enter');
			await disk.getByText(new RegExp(`^${scene} of 8`)).waitFor();
			expect(await phoneFaults(disk)).toEqual([]);
			expect(await cutNames(disk)).toEqual([]);
		}
		expect(await axe(disk)).toEqual([]);
		expect(faults).toEqual([]);
		await alone.close();
	});

	test('holds the same marks and the same figures of the rest on a screen of any size, on paper and in the file', async ({
		page,
		browser,
		site
	}) => {
		await example(page, site);
		/** Every mark of a figure, and what its words say, wherever a line is broken. */
		const held = (of: Page, figures: string) =>
			of.locator(figures).evaluateAll((all) =>
				all.map((figure) => ({
					marks: [...figure.querySelectorAll('rect[data-mark]')]
						.map((mark) => mark.getAttribute('data-mark'))
						.sort(),
					rest: [...figure.querySelectorAll('text, .texts > g')]
						.map((words) => words.textContent)
						.filter((words) => /^\d+ (more|others)/.test(words))
						.sort()
				}))
			);
		const path = join(mkdtempSync(join(tmpdir(), 'demarche-')), 'same.html');
		writeFileSync(path, await exported(page, 'One HTML file that plays offline'));
		const disk = await (await browser.newContext({ offline: true, reducedMotion: 'reduce' })).newPage();
		await disk.goto(pathToFileURL(path).href);
		const [screens, files]: Awaited<ReturnType<typeof held>>[] = [[], []];
		for (const [width, height] of [
			[1024, 768],
			[1920, 1080]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.getByRole('button', { name: 'Present', exact: true }).click();
			for (let scene = 1; scene <= 8; scene++) {
				for (const one of [page, disk]) {
					// The last step of a scene holds the whole of it.
					const keys = scene === 8 ? ['End'] : [String(scene + 1), 'Enter', 'ArrowLeft'];
					for (const key of keys) await one.keyboard.press(key);
					await one.getByText(new RegExp(`^${scene} of 8`)).waitFor();
				}
				await page.locator('dialog [aria-busy="false"] rect[data-mark]').first().waitFor();
				screens?.push(...(await held(page, 'dialog .figure')));
				files?.push(...(await held(disk, '.chart svg')));
			}
			await page.keyboard.press('Escape');
		}
		expect(screens?.slice(8)).toEqual(screens?.slice(0, 8));
		expect(files?.slice(0, 8)).toEqual(screens?.slice(0, 8));
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: /^PDF/ }).click();
		await page.getByText('8 pages, A4 landscape').waitFor();
		expect(await held(page, '.page-sheet .figure')).toEqual(screens?.slice(0, 8));
		await disk.context().close();
	});

	test('is printed one scene a page, with nothing cut', async ({ page, site }) => {
		await example(page, site);
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: /^PDF/ }).click();
		await page.getByText('8 pages, A4 landscape').waitFor();
		expect(clean(await page.content())).toEqual([]);
		expect(await axe(page)).toEqual([]);
		const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		expect(pagesOf(pdf)).toBe(8);
		await page.emulateMedia({ media: 'print' });
		const cut = await page.locator('.page-sheet').evaluateAll((sheets) =>
			sheets.flatMap((sheet) => {
				const box = sheet.getBoundingClientRect();
				return [...sheet.querySelectorAll('h2, p')]
					.filter((line) => {
						const at = line.getBoundingClientRect();
						return at.bottom > box.bottom + 1 || at.right > box.right + 1;
					})
					.map((line) => line.textContent);
			})
		);
		expect(cut).toEqual([]);
		expect(await cutNames(page)).toEqual([]);
		const nameless = await page
			.locator('.page-sheet .caption')
			.filter({ hasText: /marks without a name/ })
			.count();
		expect(nameless).toBe(0);
	});

	test('is printed dark on white by whoever works on a dark screen', async ({ page, site }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await example(page, site);
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: /^PDF/ }).click();
		await page.getByText('8 pages, A4 landscape').waitFor();
		const palest = () =>
			page.locator('.page-sheet :is(h2, p, text)').evaluateAll((words) =>
				Math.max(
					...words.flatMap((word) => {
						// What stands in a bar is as light as the paper, there and on paper.
						if (word.closest('[fill="var(--paper)"]')) return [];
						const { color, fill } = getComputedStyle(word);
						const shade = word.tagName === 'text' ? fill : color;
						return (shade.match(/\d+/g) ?? []).slice(0, 3).map(Number);
					})
				)
			);
		expect(await palest()).toBeGreaterThan(200);
		await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
		expect(await palest()).toBeLessThan(170);
	});

	test('is a picture a scene', async ({ page, site }) => {
		await example(page, site);
		const files = unzipSync(await exported(page, 'Pictures (PNG)'));
		expect(Object.keys(files)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `scene-0${n}.png`));
		for (const bytes of Object.values(files)) {
			const head = Buffer.from(bytes);
			expect(head.subarray(1, 4).toString()).toBe('PNG');
			expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([1920, 1080]);
			expect(bytes.length).toBeGreaterThan(30_000);
		}
	});

	test('is a link that gives the same scenes and no secret, and a file with notes only if asked', async ({
		page,
		context,
		site
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await example(page, site);
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Copy a link' }).click();
		await page.getByText('The link is copied.').waitFor();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save to a file' }).click();
		const text = readFileSync(await (await saved).path(), 'utf8');
		expect(clean(text)).toEqual([]);
		const other = await context.newPage();
		await other.goto(address);
		await other.getByText('This link holds a presentation of 8 scenes').waitFor();
		await other.getByRole('button', { name: 'Present', exact: true }).first().click();
		const dialog = other.getByRole('dialog');
		await dialog.getByRole('heading', { level: 1 }).filter({ hasText: 'recommendations' }).waitFor();
		expect(clean(await dialog.innerText())).toEqual([]);
	});
});
