import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { openData } from './helpers/data-page';
import { dropFiles } from './helpers/drop-files';
import { scratch } from './helpers/scratch';
import { test } from './helpers/test';

const files = scratch();

const REAL = process.env.DEMARCHE_REAL_DATA;
const HEADER = 'state_under_review,recommending_state,session,themes,action_category,response';
const ROW = "Cambodia,Norway,18,Justice|Women's rights,4,Supported";

async function paste(page: Page, text: string): Promise<void> {
	await page.getByRole('button', { name: 'Paste CSV' }).click();
	await page.getByRole('textbox', { name: 'Rows as CSV' }).fill(text);
	await page.getByRole('button', { name: 'Read the pasted rows' }).click();
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
/** The words of the element that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
/** The link of the header that says what is open. */
const badge = (page: Page) => page.getByRole('link', { name: /recommendations$/ }).first();

describe('the start page', () => {
	test('says what is open and leads to four questions', async ({ page, site }) => {
		await page.goto(site);
		await page.getByText('the 343 recommendations to Cambodia').waitFor();
		const questions = page.getByRole('list').filter({ hasText: 'Who recommends what to Cambodia?' });
		expect(await questions.getByRole('link').count()).toBe(4);
		await page.getByRole('link', { name: 'What came from neighbours and ASEAN?' }).click();
		await page.waitForURL(/explore\?sur=KHM&from=BRN,IDN,LAO,MMR,MYS,PHL,SGP,THA,TLS,VNM&view=flow/);
	});

	test('fits a phone', async ({ page, site }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const path of ['', 'data', 'method']) {
			await page.goto(site + path);
			await page.getByRole('heading', { level: 1 }).waitFor();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		}
	});
});

describe('bringing files', () => {
	test('a pasted table is reconciled, added, and can be removed again', async ({ page, site }) => {
		await openData(page, site);
		await paste(page, `${HEADER}\n${ROW}\n${ROW}\nCambodia,Sweden,18,Justice,5,Noted\n`);
		await heading(page, '3 recommendations are ready to open').waitFor();
		expect(await focused(page)).toBe('3 recommendations are ready to open');
		const file = page.getByRole('article', { name: 'pasted.csv' });
		expect(await file.locator('.equation').innerText()).toMatch(
			/3\s+rows read\s+=\s+3\s+loaded\s+\+\s+0\s+set aside/
		);
		await file.getByText('1 row repeats an earlier one exactly').waitFor();
		expect(await axe(page)).toEqual([]);

		await page.getByText('Cambodia, session 18 (205 open, 3 in these files)').waitFor();
		await page.getByRole('button', { name: 'Add to it' }).click();
		await page
			.getByText('Done: 343 recommendations are open. 3 recommendations are told elsewhere')
			.waitFor();
		await page.getByText('pasted.csv tells far fewer recommendations of this review, so that').waitFor();
		expect(await badge(page).innerText()).toContain('343 recommendations');
		await page
			.getByRole('combobox', { name: 'What counts in the review of Cambodia, session 18' })
			.selectOption({ label: 'pasted.csv' });
		await page.getByText('205 recommendations are told elsewhere and not counted twice').waitFor();
		expect(await badge(page).innerText()).toContain('Cambodia and 1 file');
		const own = page.getByRole('row').filter({ hasText: 'Example' }).first();
		expect((await own.innerText()).replace(/\s+/g, ' ')).toContain(
			'343 343 0 138 343 less 205 told elsewhere'
		);
		await page
			.getByRole('combobox', { name: 'What counts in the review of Cambodia, session 18' })
			.selectOption({ label: 'all of them, counted more than once' });
		await page.getByText('Counted more than once: Cambodia, session 18.').waitFor();
		expect(await badge(page).innerText()).toContain('346 recommendations');

		await page.getByRole('button', { name: 'Remove pasted.csv' }).click();
		await page.getByText('pasted.csv was removed.').waitFor();
		expect(await badge(page).innerText()).toContain('343 recommendations');
	});

	test('a file that cannot be understood gets one sentence and changes nothing', async ({ page, site }) => {
		await openData(page, site);
		await dropFiles(page, [
			files.write('holiday.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))
		]);
		await heading(page, 'Nothing was loaded').waitFor();
		const refused = page.getByRole('listitem').filter({ hasText: 'holiday.png' });
		expect((await refused.innerText()).match(/[.!?](\s|$)/g)).toHaveLength(1);
		expect(await page.getByRole('button', { name: 'Replace what is open' }).count()).toBe(0);
		await page.getByText('343 recommendations are open').waitFor();
		await page.getByRole('button', { name: 'Close' }).click();
		expect(await badge(page).innerText()).toContain('343 recommendations');
	});

	test('rows set aside are listed with line, column and reason, and can be downloaded', async ({
		page,
		site
	}) => {
		await openData(page, site);
		const rows = Array.from({ length: 25 }, () => 'Cambodia,Norway,99,Justice,4,Supported');
		await dropFiles(page, [files.write('odd.csv', [HEADER, ROW, ...rows].join('\n'))]);
		await heading(page, '1 recommendation is ready to open').waitFor();
		const file = page.getByRole('article', { name: 'odd.csv' });
		expect(await file.locator('.equation').innerText()).toMatch(
			/26\s+rows read\s+=\s+1\s+loaded\s+\+\s+25\s+set aside/
		);
		const table = file.getByRole('table', { name: 'Rows of odd.csv that were set aside' });
		const first = table.getByRole('row').nth(1);
		expect(await first.getByRole('cell').allInnerTexts()).toEqual([
			'3',
			'session',
			expect.stringMatching(/session is “99”/),
			expect.stringContaining('Cambodia | Norway | 99')
		]);
		await file.getByRole('button', { name: 'Next' }).click();
		await file.getByText('21–25 of 25').waitFor();

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			file.getByRole('button', { name: 'Download these rows as CSV' }).click()
		]);
		expect(download.suggestedFilename()).toBe('odd.csv, rows set aside.csv');
		const lines = readFileSync(await download.path(), 'utf8')
			.trim()
			.split('\r\n');
		expect(lines).toHaveLength(26);
		expect(lines[1]).toMatch(/^3,session,.*99/);
	});

	test('a name that is not known is kept, and matched where the person accepts the suggestion', async ({
		page,
		site
	}) => {
		await openData(page, site);
		await paste(page, `${HEADER}\nCambodia,Norwey,18,Justice,4,Supported\n`);
		await heading(page, '1 recommendation is ready to open').waitFor();
		await page.getByText('1 name is not known').waitFor();
		await page.getByRole('button', { name: 'Accept: Norwey stands for Norway' }).click();
		await page.getByText('1 name is not known').waitFor({ state: 'detached' });
		await page.getByText('Every row was loaded and every name is known.').waitFor();
		await expect.poll(() => focused(page)).toBe('1 recommendation is ready to open');

		await page.getByRole('button', { name: 'Leave everything as it is' }).click();
		await page.getByText('What was open is still open, unchanged.').waitFor();
		expect(await badge(page).innerText()).toContain('343 recommendations');
	});

	test('reading can be cancelled', async ({ page, site }) => {
		const large = files.write('large.csv', `${HEADER}\n${`${ROW}\n`.repeat(1_500_000)}`);
		await openData(page, site);
		await dropFiles(page, [large]);
		await page.getByRole('progressbar').waitFor();
		await page.getByText(/rows read, .* rows a second/).waitFor();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await page.getByText('Reading was cancelled.').waitFor();
		expect(await badge(page).innerText()).toContain('343 recommendations');
		expect(await heading(page, 'Add files').count()).toBe(1);
	});

	test('a simulated world is marked wherever it shows', async ({ page, site }) => {
		await openData(page, site);
		await page.getByRole('textbox', { name: 'Recommendations' }).fill('2000');
		await page.getByRole('button', { name: 'Make a simulated world' }).click();
		await heading(page, 'A simulated world with 2,000 recommendations is ready to open').waitFor();
		await page.getByRole('button', { name: 'Replace what is open' }).click();
		await page.getByText('Done: 2,000 recommendations are open.').waitFor();
		await page
			.getByRole('table', { name: 'Sources that are open' })
			.getByText('Simulated world', { exact: true })
			.waitFor();
		expect(await badge(page).innerText()).toContain('Simulated world');
		await page.getByRole('link', { name: 'Explore them' }).click();
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.getByText('Simulated data: no State said any of this.').waitFor();
	});

	test('the pages have no barrier that axe knows of, in light and in dark', async ({ page, site }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			for (const path of ['', 'data', 'method']) {
				await page.goto(site + path);
				await page.getByRole('heading', { level: 1 }).waitFor();
				expect(await axe(page)).toEqual([]);
			}
		}
	});
});

if (!REAL) console.log('DEMARCHE_REAL_DATA is not set: the real exports are not dropped.');

describe.skipIf(!REAL)('the real exports of sessions 1–18', () => {
	const exports = REAL === undefined ? '' : join(REAL, 'upr-info');

	test('dropped at once on any page, give the published totals', async ({ page, site }) => {
		await page.goto(site);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await dropFiles(
			page,
			readdirSync(exports)
				.filter((name) => name.endsWith('.csv'))
				.map((name) => join(exports, name))
		);
		await heading(page, '35,469 recommendations are ready to open').waitFor();
		expect(page.url()).toBe(`${site}data`);
		expect(await page.getByRole('article').count()).toBe(5);
		expect(await page.locator('.equation').first().innerText()).toMatch(
			/35,469\s+rows read\s+=\s+35,469\s+loaded\s+\+\s+0\s+set aside/
		);
		await page.getByRole('button', { name: 'Replace what is open' }).click();
		await page.getByText('Done: 35,469 recommendations are open.').waitFor();

		await page.getByRole('link', { name: 'Explore them' }).click();
		const list = (name: string) => page.getByRole('list', { name, exact: true });
		await list('Response').getByRole('button', { name: 'Supported 26,335' }).waitFor();
		await list('Response').getByRole('button', { name: 'Noted 9,134' }).waitFor();
		await page.getByText('Action category', { exact: true }).click();
		const actions = [
			'Minimal or sharing 579',
			'Continuing 5,988',
			'Considering 3,100',
			'General action 14,015'
		];
		for (const name of actions) await list('Action category').getByRole('button', { name }).waitFor();
		await list('Action category').getByRole('button', { name: 'Specific action 11,787' }).waitFor();
		await page
			.getByText('35,469 recommendations (9 of them from an Unknown State) to 193 States under review')
			.waitFor();
	});

	test('can be dropped as a folder', async ({ page, site }) => {
		await openData(page, site);
		await dropFiles(page, [exports]);
		await heading(page, '35,469 recommendations are ready to open').waitFor();
	});
});
