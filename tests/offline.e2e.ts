import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../scripts/setup/process.mjs';
import { serveSite, siteHandler } from '../scripts/setup/server.mjs';
import { readPdf } from '../src/lib/exports/pdf/testing';
import { axe } from './helpers/axe';
import { launchBrowser, launchProfile } from './helpers/browser';
import { dropFiles } from './helpers/drop-files';

const BUILD = join(ROOT, 'build');
const BASE = '/a/demarche/';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'demarche-offline-'));
});
// A browser that ends may write once more.
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

/** The site below a sub-path, with a list of what it was asked for; closing it takes the network away. */
async function serveCounted(directory: string) {
	const asked: string[] = [];
	const handler = siteHandler({ directory, base: BASE, compress: false });
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		handler(request, response);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
		asked,
		close: () =>
			new Promise<void>((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

const mark = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Ten red pixels square. */
const LOGO = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mPYYKWHBzGMSmNDAHD8bWHAI67AAAAAAElFTkSuQmCC',
	'base64'
);

const engineIn = (asked: readonly string[]) => asked.filter((path) => path.endsWith('.wasm')).length;

describe('without a network', () => {
	test('briefs with a logo become PDFs in Spanish, without what was not chosen', async () => {
		const site = await serveCounted(BUILD);
		const context = await launchProfile(join(folder, 'briefs'));
		const page = await context.newPage();
		await page.goto(site.address);
		await mark(page, 'Ready for offline').waitFor({ timeout: 60_000 });
		await site.close();

		const invitation = 'sur=KHM&session=18&add=NOR,coalition:access-to-justice&add=SWE,theme:womens-rights';
		await page.goto(`${site.address}approach/plan?${invitation}&lang=es`);
		await page.getByRole('button', { name: 'Añadir al plan' }).click();
		await page
			.getByLabel('Logotipo')
			.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: LOGO });
		await page.getByRole('button', { name: 'Noruega', exact: true }).click();
		await page.getByLabel('Notas privadas', { exact: true }).fill('planted');
		await page
			.getByLabel(/Lo que el Estado debería recomendar/)
			.first()
			.fill('Ratificar el Protocolo en 2016.');
		await page.keyboard.press('Escape');
		await page.getByText('Guardado en este dispositivo').waitFor();
		await page.goto(`${site.address}approach/briefs?lang=es`);
		await page.getByRole('article').nth(1).locator('tbody tr').first().waitFor();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Descargar en PDF (zip)' }).and(page.locator(':enabled')).click()
		]);
		const files = Object.entries(unzipSync(new Uint8Array(readFileSync(await file.path()))));
		const pdfs = new Map(files.map(([name, bytes]) => [name, readPdf(bytes)]));
		const { pages, language, pictures, text } = pdfs.get('02 Noruega.pdf')!;
		expect({ pages, language, pictures }).toEqual({ pages: 1, language: 'es', pictures: 1 });
		expect(text).toContain('Camboya');
		expect(text).toContain('Ratificar el Protocolo');
		expect(text.replaceAll('\n', ' ')).toContain('Como ya se recomendó en 2009');
		expect([...pdfs.values()].map((pdf) => pdf.text).join()).not.toContain('planted');
		await context.close();
	});

	test('after one visit everything opens and a file can be read, also after a restart', async () => {
		const site = await serveCounted(BUILD);
		const profile = join(folder, 'profile');
		const first = await launchProfile(profile);
		const visit = await first.newPage();
		await visit.goto(site.address);
		await mark(visit, 'Ready for offline').waitFor({ timeout: 60_000 });
		expect(engineIn(site.asked)).toBe(1);

		await mark(visit, 'Ready for offline').click();
		await visit.getByText(/All \d+ files of the app are on this device/).waitFor();
		expect(await axe(visit)).toEqual([]);
		await visit.getByRole('button', { name: 'Ask the browser to keep it' }).click();
		await visit.getByText(/The browser (keeps it until|made no promise)/).waitFor();
		await first.close();
		await site.close();

		const second = await launchProfile(profile);
		const page = await second.newPage();
		for (const path of ['', 'method', 'approach/plan', 'approach/briefs', 'explore/?view=flow']) {
			await page.goto(site.address + path);
			await page.getByRole('heading', { level: 1 }).first().waitFor();
		}
		expect((await page.goto(`${site.address}no/such/page`))?.status()).toBe(404);
		await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
		await page.goto(`${site.address}data`);
		await page.getByText('343').first().waitFor();
		const file = join(folder, 'three.csv');
		const rows = ['Norway,32,Justice', 'Sweden,32,Justice', 'Chad,32,Justice'];
		writeFileSync(
			file,
			`state_under_review,recommending_state,session,themes,response\n${rows.map((row) => `Cambodia,${row},Supported\n`).join('')}`
		);
		await dropFiles(page, [file]);
		await page.getByRole('button', { name: 'Add to it' }).click();
		await page.getByText('Done: 346 recommendations are open.').waitFor();
		await page.getByRole('link', { name: 'Explore' }).first().click();
		await page.getByRole('heading', { level: 1, name: /346|Cambodia/ }).waitFor();
		await page.locator('.chart svg').waitFor();
		await mark(page, 'Ready for offline').waitFor();

		// Two views become scenes, one of them on what was just read, and are presented.
		await page.getByRole('button', { name: 'Add to presentation' }).first().click();
		await page.getByText('Added as scene 1.').waitFor();
		// Within the page: what was opened is gone when it is loaded anew.
		await page.getByRole('link', { name: 'Approach', exact: true }).first().click();
		await page.getByRole('table').first().waitFor();
		await page.getByRole('button', { name: 'Add to presentation' }).first().click();
		await page.getByText('Added as scene 2.').waitFor();
		await page.getByRole('link', { name: 'Present', exact: true }).first().click();
		await page.getByRole('list', { name: 'Scenes' }).getByRole('listitem').nth(1).waitFor();
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		const slide = page.getByRole('dialog');
		await slide.getByRole('heading', { level: 1 }).filter({ hasText: '346 recommendations' }).waitFor();
		await page.keyboard.press('ArrowRight');
		await slide.getByText('Estimated: likelihoods, not promises.').waitFor();
		await slide.locator('[aria-busy="false"] [data-hit]').first().waitFor();
		await page.keyboard.press('Escape');
		await slide.waitFor({ state: 'detached' });
		await second.close();
	});

	test('the mark says what is missing once something is, and mends it', async () => {
		const site = await serveCounted(BUILD);
		const browser = await launchBrowser();
		const page = await (await browser.newContext()).newPage();
		await page.goto(site.address);
		await mark(page, 'Ready for offline').waitFor({ timeout: 60_000 });
		await page.evaluate(async () => {
			for (const name of await caches.keys()) {
				const shelf = await caches.open(name);
				for (const request of await shelf.keys()) {
					if (request.url.endsWith('/method')) await shelf.delete(request);
				}
			}
		});
		await mark(page, 'Ready for offline').click();
		await page.getByText(/^1 of \d+ files are missing/).waitFor();
		await page.getByRole('button', { name: 'Save what is missing' }).click();
		await page.getByText(/All \d+ files of the app are on this device/).waitFor();
		await browser.close();
		await site.close();
	});

	test.each([
		['a new version waits for a word, leaves open tabs whole and does not fetch the engine again', false],
		['a new version is loaded also while the browser finds the old one too busy to be let go', true]
	])('%s', async (_, busy) => {
		const directory = join(folder, busy ? 'busy-site' : 'site');
		cpSync(BUILD, directory, { recursive: true });
		if (busy) prepend(join(directory, 'service-worker.js'), NEVER_IDLE);
		const site = await serveCounted(directory);
		const browser = await launchBrowser();
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(site.address);
		await mark(page, 'Ready for offline').waitFor({ timeout: 60_000 });
		const other = await context.newPage();
		await other.goto(`${site.address}method`);
		await mark(other, 'Ready for offline').waitFor();
		const engines = engineIn(site.asked);
		if (busy) await other.evaluate(() => navigator.serviceWorker.controller?.postMessage('never idle'));

		publishNext(directory);
		await page.reload();
		await page.getByText('A new version is ready.').waitFor();
		expect(await page.locator('meta[name="edition"]').count()).toBe(0);
		await page.getByRole('button', { name: 'Load it' }).click();
		await page.locator('meta[name="edition"]').waitFor({ state: 'attached' });
		await mark(page, 'Ready for offline').waitFor();
		expect(await page.getByText('A new version is ready.').count()).toBe(0);
		expect(engineIn(site.asked)).toBe(engines);

		// The other tab goes on with what it was opened with, a page it had not yet opened included.
		await site.close();
		await other.getByRole('link', { name: 'Data', exact: true }).first().click();
		await other.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
		expect(await other.locator('meta[name="edition"]').count()).toBe(0);
		await browser.close();
	});

	test('the service worker is told of every file that the build made', () => {
		const told = readFileSync(join(BUILD, 'service-worker.js'), 'utf8');
		const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
			.filter((file) => statSync(join(BUILD, file)).isFile())
			.filter((file) => !['404.html', 'service-worker.js', join('_app', 'version.json')].includes(file))
			.map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '$1')}`);
		expect(files.filter((file) => !told.includes(`${file}\``) && !told.includes(`${file}"`))).toEqual([]);
	});
});

/** Has a service worker promise, on a word, to be busy for ever. */
const NEVER_IDLE =
	"addEventListener('message', (event) => event.data === 'never idle' && event.waitUntil(new Promise(() => {})));";

function prepend(path: string, line: string): void {
	writeFileSync(path, `${line}\n${readFileSync(path, 'utf8')}`);
}

/** Publishes what a later build would: pages of their own and a service worker of another version. */
function publishNext(directory: string): void {
	const version = (
		JSON.parse(readFileSync(join(directory, '_app', 'version.json'), 'utf8')) as { version: string }
	).version;
	const edit = (file: string, change: (text: string) => string) => {
		const path = join(directory, file);
		const before = readFileSync(path, 'utf8');
		const after = change(before);
		expect(after).not.toBe(before);
		writeFileSync(path, after);
	};
	edit('service-worker.js', (text) => text.replaceAll(version, `${version}1`));
	edit('index.html', (text) => text.replace('<head>', '<head><meta name="edition" content="next" />'));
}

describe('in a frame of somebody else’s page', () => {
	test('one view stands with its headline, its caption and a link to the whole, and keeps nothing', async () => {
		const host = createServer((request, response) => {
			response.setHeader('Content-Type', 'text/html');
			response.end(
				`<!doctype html><html lang="en"><title>A coalition</title><iframe title="Recommendations to Cambodia" width="900" height="600" src="${new URL(request.url ?? '/', 'http://host.invalid').searchParams.get('of')}"></iframe></html>`
			);
		});
		await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
		const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
		const site = await serveSite({ directory: BUILD, compress: false, framedBy: [origin] });
		const browser = await launchBrowser();
		const context = await browser.newContext();
		const page = await context.newPage();
		const address = `${site.address}explore?embed=1&view=flow&sur=KHM`;
		await page.goto(`${origin}/?of=${encodeURIComponent(address)}`);
		const frame = page.frameLocator('iframe');
		await frame.getByRole('heading', { level: 1, name: /Cambodia/ }).waitFor();
		await frame.locator('.chart svg').waitFor();
		await frame.getByText(/UPR Info’s classification/).waitFor();
		const link = frame.getByRole('link', { name: /Open this view in Demarche/ });
		expect(await link.getAttribute('target')).toBe('_blank');
		expect(await link.getAttribute('href')).toBe(`${site.address}explore?view=flow&sur=KHM`);
		for (const role of ['banner', 'navigation', 'toolbar'] as const)
			expect(await frame.getByRole(role).count()).toBe(0);
		expect(context.serviceWorkers()).toEqual([]);
		const alone = await context.newPage();
		await alone.setViewportSize({ width: 900, height: 600 });
		await alone.goto(address);
		await alone.locator('.chart svg').waitFor();
		expect(await axe(alone)).toEqual([]);
		await browser.close();
		await site.close();
		await new Promise((done) => {
			host.close(done);
			host.closeAllConnections();
		});
	});
});
