import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { SAMPLES } from '../src/lib/ingest/fuzz/samples';
import { axe } from './helpers/axe';
import { openData } from './helpers/data-page';
import { dropFiles } from './helpers/drop-files';
import { scratch } from './helpers/scratch';
import { test } from './helpers/test';

const here = scratch();

const HEADER = 'state_under_review,recommending_state,session,themes,action_category,response,paragraph,text';
const FIRST = [
	'Slovenia,Norway,48,,4,Supported,118.1,Reform the courts',
	'Slovenia,Sweden,48,Justice,4,Noted,118.2,Ratify the protocol',
	'Slovenia,France,34,Justice,4,Noted,,Sign the protocol'
];
const SECOND = [
	'Slovenia,Norway,48,Justice,5,Supported,118.1,Reform the courts',
	'Slovenia,Chile,48,Justice,5,Noted,118.3,Sign the convention'
];

function fileOf(name: string, rows: readonly string[]): string {
	return here.write(name, [HEADER, ...rows, ''].join('\n'));
}

async function open(page: Page, path: string, button: string): Promise<void> {
	await dropFiles(page, [path]);
	await page.getByRole('button', { name: button }).click();
	await page.getByText(/^Done: /).waitFor();
}

async function download(page: Page, button: string): Promise<{ got: Download; path: string }> {
	const [got] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	const path = here.at(got.suggestedFilename());
	await got.saveAs(path);
	return { got, path };
}

const badge = (page: Page, count: string) =>
	page.getByRole('link', { name: new RegExp(`${count} recommendations$`) }).first();
const stored = (page: Page) => page.getByText(/^Stored on this device: /);

/** Runs in the page: each total that its badge ever showed. */
function rememberTotals(): void {
	const totals = new Set<string>();
	Object.assign(window, { totals });
	new MutationObserver(() => {
		const shown = document.querySelector('a.badge .count')?.textContent.match(/[\d,]+/)?.[0];
		if (shown !== undefined) totals.add(shown);
	}).observe(document, { childList: true, subtree: true, characterData: true });
}

describe('sources', () => {
	test('a review told twice counts once, as the person chooses, and all survives a reload', async ({
		page,
		site
	}) => {
		await openData(page, site);
		await open(page, fileOf('first.csv', FIRST), 'Replace what is open');
		await dropFiles(page, [fileOf('second.csv', SECOND)]);
		await page
			.getByText(
				'If you add this, 1 review that is open already is told twice: Slovenia, session 48 (2 open, 2 in these files).'
			)
			.waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Add to it' }).click();
		await page
			.getByText('2 recommendations are told elsewhere and not counted, since another source')
			.waitFor();
		await badge(page, '3').waitFor();
		expect(await axe(page)).toEqual([]);
		await stored(page).waitFor();
		await page.addInitScript(rememberTotals);
		await page.reload();
		await badge(page, '3').waitFor();
		expect(await page.evaluate('[...window.totals]')).toEqual(['3']);

		await page
			.getByRole('combobox', { name: 'What counts', exact: true })
			.selectOption({ label: 'each once, merged by paragraph or wording' });
		await badge(page, '4').waitFor();
		await page.getByText('1 gap of others filled from second.csv').waitFor();
		await page
			.getByRole('combobox', { name: /^What counts in the review of Slovenia/ })
			.selectOption({ label: 'all of them, counted more than once' });
		await badge(page, '5').waitFor();
		await page.getByText('Counted more than once: Slovenia, session 48.').waitFor();
		await stored(page).waitFor();

		await page.reload();
		await badge(page, '5').waitFor();
		await page.getByText('Counted more than once: Slovenia, session 48.').waitFor();
		await page.getByRole('button', { name: 'Remove first.csv' }).click();
		await badge(page, '2').waitFor();
		await stored(page).waitFor();

		await page.getByRole('button', { name: 'Erase and stop keeping' }).click();
		await page.getByText(/^Erase from this device the data .* the plan .* and the presentation\?/).waitFor();
		await page.getByRole('button', { name: 'Yes, erase all of it' }).click();
		await page.getByText('Erased. No data').waitFor();
		await page.reload();
		await badge(page, '343').waitFor();
	});

	test('one erase removes all that the app stored, and nothing is written after it', async ({
		page,
		site
	}) => {
		const kept = () =>
			page.evaluate(async () => [
				...(await indexedDB.databases()).map(({ name }) => name ?? ''),
				...Object.keys(localStorage).filter((key) => key.startsWith('demarche'))
			]);
		await openData(page, site);
		expect((await kept()).filter((name) => /plan|deck/.test(name))).toEqual([]);
		await open(page, fileOf('kept.csv', FIRST), 'Replace what is open');
		await stored(page).waitFor();
		await page.evaluate(() => {
			const door = { sendingState: 'NOR', host: 'KHM', door: 'embassy', city: 'Oslo' };
			const mission = { ...door, inTheRoom: null, source: 'met in May', asOf: '' };
			localStorage.setItem('demarche:missions', JSON.stringify([mission]));
			localStorage.setItem('demarche.columns', '[]');
		});
		await page.goto(`${site}approach/plan?sur=KHM&session=32&add=NOR,theme:elections`);
		await page.getByRole('button', { name: 'Add to the plan' }).click();
		await expect.poll(kept).toContain('demarche-plan-open');
		const other = await page.context().newPage();
		await other.goto(`${site}data`);
		await badge(other, '3').waitFor();
		await page.goto(`${site}data`);
		await page.getByText('stored, without a passphrase').waitFor();
		await page.getByRole('button', { name: 'Erase and stop keeping' }).click();
		await page.getByRole('button', { name: 'Yes, erase all of it' }).click();
		await page.getByText('Erased. No data').waitFor();
		expect(await kept()).toEqual(['demarche:keep']);
		expect(await page.getByText('nothing stored').count()).toBe(5);
		// Another tab still has the data open, and goes on with them.
		await open(other, fileOf('more.csv', SECOND), 'Add to it');
		await other.getByText(/^Done: /).waitFor();
		expect(await kept()).toEqual(['demarche:keep']);
		await other.close();
		await page.reload();
		await badge(page, '343').waitFor();
		expect(await kept()).toEqual(['demarche:keep']);
		expect(await axe(page)).toEqual([]);
	});

	test('a folder of all formats is dropped at once', async ({ page, site }) => {
		const inside = here.at('all');
		mkdirSync(join(inside, 'deeper'), { recursive: true });
		for (const [index, { name, bytes }] of SAMPLES.entries())
			writeFileSync(join(inside, index % 2 ? 'deeper' : '', `${index}-${name}`), bytes);
		writeFileSync(join(inside, 'notes.txt'), 'Call the embassy.\n');
		writeFileSync(join(inside, 'cut.json'), '{"rows": [');
		await openData(page, site);
		await dropFiles(page, [inside]);
		await page.getByRole('heading', { name: '2 files were not understood' }).waitFor();
		await page.getByText(/notes\.txt” has no header that is known/).waitFor();
		await page.getByText(/cut\.json” is JSON that breaks off/).waitFor();
		const files = page.getByRole('article');
		expect(await files.count()).toBe(SAMPLES.length);
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Replace what is open' }).click();
		await page.getByText(/^Done: /).waitFor();
	});

	test('what is open goes to a file and comes back from it', async ({ page, site }) => {
		await openData(page, site);
		await open(page, fileOf('first.csv', FIRST), 'Replace what is open');
		await open(page, fileOf('second.csv', SECOND), 'Add to it');
		// "Done" may still be said of the first file; what goes along is what is listed.
		await page.getByRole('button', { name: 'Remove second.csv' }).waitFor();
		const whole = await download(page, 'Data set (.demarche)');
		const tables = await download(page, 'Canonical tables (.zip)');
		for (const kind of ['Arrow', 'Parquet']) {
			const { got } = await download(page, kind);
			expect(got.suggestedFilename()).toBe(`demarche.${kind.toLowerCase()}`);
		}
		await page.getByRole('button', { name: 'Back to the example' }).click();
		await badge(page, '343').waitFor();

		await dropFiles(page, [whole.path]);
		await page.getByRole('button', { name: 'Open it in place of what is open' }).click();
		await page.getByText(/^Done: 3 recommendations/).waitFor();
		await page.getByRole('heading', { name: 'Reviews that several sources tell of' }).waitFor();

		await open(page, tables.path, 'Replace what is open');
		await badge(page, '3').waitFor();
	});

	test('the grid shows which reviews are open, by keyboard and as a table', async ({ page, site }) => {
		await openData(page, site);
		await page.getByText('Open: 2 of 772 reviews of four cycles (1 of 193 States).').waitFor();
		const grid = page.getByRole('group', { name: /^States and cycles/ });
		await grid.focus();
		await grid.press('ArrowDown');
		await page.getByText('Algeria, cycle 1: missing').waitFor();
		await page.getByText('Table', { exact: true }).click();
		await page.getByRole('table', { name: 'Reviews that are open, by State and cycle' }).waitFor();
		expect(await axe(page)).toEqual([]);
	});
});
