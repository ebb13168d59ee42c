import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dropFiles } from './helpers/drop-files';
import { pagesOf } from './helpers/pdf';
import { exported, namedOnBoth } from './helpers/presentation';
import { test } from './helpers/test';

/** Words planted where only their owner may read them. */
const SECRETS = {
	fileName: 'geheimer-dateiname-4711',
	planNote: 'geheime-plannotiz-4712',
	planName: 'geheimer-gespraechspartner-4713',
	planAsk: 'geheime-bitte-4714',
	speakerNote: 'geheime-sprechernotiz-4715',
	sceneName: 'geheimer-szenenname-4716'
};

/** The planted words that a text gives away. */
const leaked = (text: string) => Object.values(SECRETS).filter((secret) => text.includes(secret));

/** Which words stand in what the service worker keeps on the device, addresses and headers included. */
async function keptByServiceWorker(page: Page, words: readonly string[]): Promise<string[]> {
	return page.evaluate(async (secrets) => {
		await navigator.serviceWorker.ready;
		const found = new Set<string>();
		let entries = 0;
		for (const name of await caches.keys()) {
			const shelf = await caches.open(name);
			for (const request of await shelf.keys()) {
				const answer = await shelf.match(request);
				const text = `${name} ${request.url} ${JSON.stringify([...(answer?.headers ?? [])])} ${(await answer?.text()) ?? ''}`;
				for (const secret of secrets) if (text.includes(secret)) found.add(secret);
				entries++;
			}
		}
		if (entries === 0) throw new Error('The service worker keeps nothing yet: nothing was looked at.');
		return [...found];
	}, words);
}

const SCENES = 3;

/** Opens a file of three more recommendations whose name nobody else may read. */
async function openOwnFile(page: Page, site: string, folder: string): Promise<void> {
	const file = join(folder, `${SECRETS.fileName}.csv`);
	const rows = ['Norway', 'Sweden', 'Chad'].map((state) => `Cambodia,${state},32,Justice,Supported\n`);
	writeFileSync(file, `state_under_review,recommending_state,session,themes,response\n${rows.join('')}`);
	await page.goto(`${site}data`);
	await page.getByText('343').first().waitFor();
	await dropFiles(page, [file]);
	await page.getByRole('button', { name: 'Add to it' }).click();
	await page.getByText('Done: 346 recommendations are open.').waitFor();
}

/** Writes private words into the plan. */
async function plan(page: Page, site: string): Promise<void> {
	await page.goto(`${site}approach/plan?sur=KHM&session=32&add=NOR,theme:labour`);
	await page.getByRole('button', { name: 'Add to the plan' }).click();
	await page.getByRole('button', { name: 'Norway', exact: true }).click();
	await page.getByLabel('What the State should recommend').first().fill(SECRETS.planAsk);
	await page.getByLabel('Private notes', { exact: true }).fill(SECRETS.planNote);
	await page.getByLabel('Whom we meet').fill(SECRETS.planName);
	await page.keyboard.press('Escape');
	await page.getByText('Saved on this device').waitFor();
}

/** Adds three views as scenes, and private words to the first of them. */
async function build(page: Page, site: string): Promise<void> {
	const views = [
		'explore?sur=KHM',
		'explore?sur=KHM&view=flow&columns=group,response',
		'approach?session=32'
	];
	for (const [i, view] of views.entries()) {
		await page.goto(site + view);
		await page.getByRole('heading', { level: 1, name: /346|Cambodia/ }).waitFor();
		await page.getByRole('button', { name: 'Add to presentation' }).first().click();
		await page.getByText(`Added as scene ${i + 1}.`).waitFor();
	}
	await page.goto(`${site}present`);
	await page.getByRole('list', { name: 'Scenes' }).getByRole('button', { name: /^3/ }).waitFor();
	await page.getByLabel('Speaker’s notes').fill(SECRETS.speakerNote);
	await page.getByLabel(/Name in this list/).fill(SECRETS.sceneName);
}

interface Shown {
	headline: string;
	marks: (string | null)[];
}

/** What a scene says: its headline and what each of its marks is called, once it has stopped changing. */
async function shown(page: Page, scene: number, before?: Shown): Promise<Shown> {
	await page.getByText(`${scene} of ${SCENES}`, { exact: true }).waitFor();
	const slide =
		(await page.getByRole('dialog').count()) > 0 ? page.getByRole('dialog') : page.locator('body');
	const read = async (): Promise<Shown> => ({
		headline: (await slide.getByRole('heading', { level: 1 }).textContent()) ?? '',
		marks: await slide
			.locator('[data-hit]')
			.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label')).sort())
	});
	let last = '';
	// The words of a scene's place are there before its picture is.
	for (;;) {
		const now = await read();
		const text = JSON.stringify(now);
		if (now.marks.length > 0 && now.headline !== before?.headline && text === last) return now;
		last = text;
		await page.waitForTimeout(400);
	}
}

/** Steps through all scenes by keyboard. */
async function walk(page: Page): Promise<Shown[]> {
	const scenes: Shown[] = [];
	for (let scene = 1; scene <= SCENES; scene++) {
		await page.keyboard.press(String(scene));
		await page.keyboard.press('Enter');
		scenes.push(await shown(page, scene, scenes.at(-1)));
	}
	return scenes;
}

/** Plays a file from disk in a browser that has no network. */
async function playFromDisk(browser: Browser, path: string): Promise<Shown[]> {
	const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const page = await context.newPage();
	await page.goto(pathToFileURL(path).href);
	const scenes = await walk(page);
	expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
	await context.close();
	return scenes;
}

test('three views become a deck that is shown by keyboard and leaves in three forms, with the same figures and no secret', async ({
	page,
	browser,
	context,
	site
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'demarche-walk-'));
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openOwnFile(page, site, folder);
	await plan(page, site);
	await build(page, site);
	expect(leaked(await page.getByRole('list', { name: 'Scenes' }).innerHTML())).toEqual([SECRETS.sceneName]);

	await page.getByRole('button', { name: 'Present', exact: true }).click();
	const here = await walk(page);
	expect(here.map(({ headline }) => headline).join(' ')).toMatch(/346 recommendations/);
	for (let scene = 1; scene <= SCENES; scene++) {
		await page.keyboard.press(String(scene));
		await page.keyboard.press('Enter');
		await page.getByText(`${scene} of ${SCENES}`, { exact: true }).waitFor();
		expect(leaked(await page.getByRole('dialog').innerHTML())).toEqual([]);
	}
	const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
	await speaker.getByRole('button', { name: 'Next ›' }).waitFor();
	expect(leaked(await speaker.content())).toEqual([]);
	await speaker.close();
	await page.keyboard.press('o');
	const overview = page.getByRole('region', { name: 'Overview' });
	await overview.getByRole('button').nth(2).waitFor();
	expect(leaked(await overview.innerHTML())).toEqual([]);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await page.getByRole('dialog').waitFor({ state: 'detached' });

	const html = await exported(page, 'One HTML file that plays offline');
	const path = join(folder, 'deck.html');
	writeFileSync(path, html);
	expect(leaked(html.toString('utf8'))).toEqual([]);
	const there = await playFromDisk(browser, path);
	expect(there.map(({ headline }) => headline)).toEqual(here.map(({ headline }) => headline));
	// The file is set for a small projector: it gathers others, and says how many rows it leaves out.
	for (const [i, { marks }] of there.entries()) {
		const shown = here[i]?.marks ?? [];
		const both = namedOnBoth(marks, shown);
		expect(both.length).toBeGreaterThan(4);
		expect(shown).toEqual(expect.arrayContaining(both));
	}
	expect(there[1]).toEqual(here[1]);

	const pictures = unzipSync(await exported(page, 'Pictures (PNG)'));
	expect(Object.keys(pictures)).toHaveLength(SCENES);
	for (const [name, bytes] of Object.entries(pictures))
		expect(leaked(name + Buffer.from(bytes).toString('latin1'))).toEqual([]);

	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Copy a link' }).click();
	await page.getByText('The link is copied.').waitFor();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	await other.goto(link);
	await other.getByText(`This link holds a presentation of ${SCENES} scenes`).waitFor();
	expect(leaked(link + (await other.content()))).toEqual([]);
	await elsewhere.close();

	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: /^PDF/ }).click();
	await page.getByText(`${SCENES} pages, A4 landscape`).waitFor();
	expect(leaked(await page.content())).toEqual([]);
	const sheets = await page.locator('.page-sheet h2').allTextContents();
	expect(sheets).toEqual(here.map(({ headline }) => headline));
	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	expect(pagesOf(pdf)).toBe(SCENES);
	rmSync(folder, { recursive: true, force: true });

	const frame = await context.newPage();
	await frame.goto(`${site}explore?embed=1&sur=KHM`);
	await frame.getByRole('heading', { level: 1, name: /346 recommendations/ }).waitFor();
	await frame.getByRole('link', { name: /Open this view in Demarche/ }).waitFor();
	expect(leaked(await frame.content())).toEqual([]);
}, 240_000);

test('what the service worker keeps on the device holds no private word', async ({ browser, site }) => {
	const folder = mkdtempSync(join(tmpdir(), 'demarche-kept-'));
	const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
	const page = await context.newPage();
	await openOwnFile(page, site, folder);
	await page.evaluate(() => navigator.serviceWorker.ready);
	// From here on every page comes from the service worker.
	await plan(page, site);
	await build(page, site);
	await page.getByRole('button', { name: 'Present', exact: true }).click();
	await walk(page);
	expect(await keptByServiceWorker(page, Object.values(SECRETS))).toEqual([]);
	await context.close();
	rmSync(folder, { recursive: true, force: true });
}, 240_000);
