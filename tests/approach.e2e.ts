import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { test } from './helpers/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const saying = (page: Page, words: string | RegExp) => heading(page).filter({ hasText: words }).waitFor();
const rows = (page: Page) => page.locator('.approach-table tbody tr');

const THEMES = [
	'gender-womens-rights',
	'rights-of-the-child',
	'srhr-sogiesc',
	'public-health',
	'disabilities',
	'land-natural-resources',
	'anti-drug-campaign',
	'elections',
	'khmer-krom-rights',
	'labour-rights',
	'access-to-justice',
	'fundamental-freedoms-civic-space',
	'rule-of-law'
];

describe('from the shortlist to the plan', () => {
	test('sends a State with its theme, and the meetings of the coverage plan within a regional spread', async ({
		page,
		site
	}) => {
		await page.goto(`${site}approach?sur=KHM&session=32&theme=elections&state=CZE`);
		await page.getByRole('link', { name: 'Add Czechia to the plan' }).click();
		await page.getByText('1 State is proposed for the plan: Czechia.').waitFor();
		await page.getByRole('button', { name: 'Add to the plan' }).click();
		await heading(page)
			.filter({ hasText: /^1 State is in the plan/ })
			.waitFor();
		await page.getByText('Elections').first().waitFor();
		await page.getByRole('link', { name: 'Shortlist and coverage' }).click();
		await page.getByText('Coverage', { exact: true }).click();
		await page.getByRole('combobox', { name: 'Regional spread' }).selectOption('3');
		await page.waitForURL(/spread=3/);
		await page.getByRole('link', { name: 'Send these 12 meetings to the plan' }).click();
		await page.getByRole('button', { name: 'Add to the plan' }).waitFor();
		expect(new URL(page.url()).search).toBe('');
		await page.getByText(/1[0-2] States are proposed for the plan/).waitFor();
	});
});

describe('the approach', () => {
	test('names States with reasons for each of the thirteen themes, from what is bundled', async ({
		page,
		site
	}) => {
		// The worker is kept waiting first: there is progress, and nothing to export yet.
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route(/approach\.worker/, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${site}approach?sur=KHM&session=32`);
		await page.getByRole('progressbar', { name: /Working out the estimates/ }).waitFor();
		expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(true);
		release();
		await rows(page).first().waitFor();
		expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(false);
		// The engine is kept from arriving: the shortlist needs nothing but what came with the page.
		await page.route(/duckdb/, () => undefined);
		for (const theme of THEMES) {
			await page.goto(`${site}approach?sur=KHM&session=32&theme=${theme}`);
			await saying(page, /^Ten States to approach on .+; (about|none)/);
			await rows(page).nth(9).waitFor();
			const listed = await rows(page).evaluateAll((all) =>
				all.map((row) => ({
					state: row.getAttribute('data-state'),
					reasons: row.querySelector('.why')?.textContent?.trim() ?? '',
					likely: row.querySelector('.likely')?.textContent ?? ''
				}))
			);
			expect(listed.length).toBeGreaterThanOrEqual(10);
			expect(listed.map(({ state }) => state)).not.toContain('KHM');
			expect(listed.map(({ state }) => state)).not.toContain('XXX');
			for (const { reasons, likely } of listed) {
				expect(reasons).toMatch(/[+−-]\d\.\d/);
				expect(likely).toMatch(/\d+%/);
			}
		}
	});

	test('says what the percentage is, how it was tested and what stands in, beside every list', async ({
		page,
		site
	}) => {
		await page.goto(`${site}approach`);
		await saying(page, /^Ten States to approach on 13 themes/);
		const about = page.locator('.about');
		// The test stands there at once; what explains it is folded.
		await about.getByText(/of ten States named/).waitFor();
		await page.getByText('How well does this work?').click();
		await about
			.getByText(
				/Estimated probability that the State raises the theme in the review of Cambodia in session 32/
			)
			.waitFor();
		await about
			.getByText(
				/Tested on sessions \d+–\d+.*of ten States named, [\d.]+ raised the theme \(by activity alone [\d.]+, /
			)
			.waitFor();
		await about.getByText(/bundled worldwide totals by cycle/).waitFor();
		await page.getByRole('rowheader', { name: 'By theme, all time' }).waitFor();
	});

	test('begins its list in the upper half of a small window, and says what a theme is counted through', async ({
		page,
		site
	}) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		for (const theme of ['', 'khmer-krom-rights', 'access-to-justice']) {
			await page.goto(`${site}approach?sur=KHM&session=32&theme=${theme}`);
			const first = page.locator('.approach-table tbody tr').first();
			await first.waitFor();
			expect((await first.boundingBox())?.y).toBeLessThanOrEqual(330);
		}
		await page.goto(`${site}approach?sur=KHM&session=32&theme=khmer-krom-rights`);
		await page.getByText('Counted through minorities and racial discrimination').waitFor();
		await page.goto(`${site}approach?sur=KHM&session=32&tab=coverage`);
		await page.getByText(/Khmer Krom rights \(counted through minorities/).waitFor();
	});

	test('says that the example’s next review is past, and asks about the one after it', async ({
		page,
		site
	}) => {
		await page.goto(`${site}approach?sur=KHM`);
		await page.getByRole('note').getByText('Session 32 · January 2019 is past.').waitFor();
		await page.getByRole('note').getByRole('button', { name: 'Ask about session 46' }).click();
		await page.waitForURL(/session=46/);
		await page.getByText(/in the review of Cambodia in session 46/).waitFor({ state: 'attached' });
		await page.getByRole('note').getByText('Session 46 · April 2024 is past.').waitFor();
	});

	test('says that opened rows moved the review to come, from which to which, and goes back', async ({
		page,
		site
	}) => {
		await page.goto(`${site}approach`);
		await page.getByText(/Session 32 · January 2019 is taken as the review to come/).waitFor();
		await page.getByRole('navigation').getByRole('link', { name: 'Data' }).first().click();
		await page
			.locator('input[type="file"][multiple]')
			.first()
			.setInputFiles({
				name: 'later.csv',
				mimeType: 'text/csv',
				buffer: Buffer.from(
					'state_under_review,recommending_state,session,themes,response\nKHM,SWE,32,justice,Supported\n'
				)
			});
		await page.getByRole('button', { name: 'Add to it' }).click();
		await page.getByText(/Done: 344 recommendations are open/).waitFor();
		await page.getByRole('navigation').getByRole('link', { name: 'Approach' }).first().click();
		await page
			.getByText(/The review to come was 32 · January 2019; since other rows are open it is 46/)
			.waitFor();
		await page.getByRole('button', { name: 'Ask about session 32' }).click();
		await page.waitForURL(/session=32/);
	});

	test('opens a State’s evidence from the list and from the quadrant, by keyboard', async ({
		page,
		site
	}) => {
		await page.goto(`${site}approach?sur=KHM&session=32&theme=fundamental-freedoms-civic-space`);
		const first = rows(page).first();
		await first.waitFor();
		const name = (await first.getByRole('button').innerText()).trim();
		await first.getByRole('button').focus();
		await page.keyboard.press('Enter');
		const drawer = page.getByRole('complementary', { name });
		await drawer.getByText(/likely to raise/).waitFor();
		await drawer.getByText(/Its recommendations to Cambodia/).waitFor();
		expect(new URL(page.url()).searchParams.get('state')).toBe(await first.getAttribute('data-state'));
		await page.keyboard.press('Escape');
		await drawer.waitFor({ state: 'detached' });

		const points = page.locator('.quadrant [data-point]');
		const stop = page.locator('.quadrant [data-point][tabindex="0"]');
		expect(await stop.count()).toBe(1);
		await stop.focus();
		const before = await stop.getAttribute('data-point');
		await page.keyboard.press('ArrowLeft');
		const after = await page.locator('[data-point]:focus').getAttribute('data-point');
		expect(after).not.toBe(before);
		await page.keyboard.press('Enter');
		await page.waitForURL(new RegExp(`state=${after}`));
		expect(await points.count()).toBeGreaterThan(10);
		// Long words run over several lines.
		const corners = (await page.locator('.quadrant .corner').allTextContents()).join(' ');
		for (const words of ['ask first', 'friends: easy yes, rarely ask', 'carry the hard ask', 'long shot'])
			expect(corners).toContain(words);
	});

	test('gives the quadrant’s figures as a table', async ({ page, site }) => {
		await page.goto(`${site}approach?theme=elections`);
		await page.locator('.quadrant [data-point]').first().waitFor();
		const points = await page.locator('.quadrant [data-point]').count();
		await page.locator('.quadrant').getByRole('button', { name: 'Table' }).click();
		await page.locator('.quadrant table').waitFor();
		expect(await page.locator('.quadrant tbody tr').count()).toBe(points);
	});

	test('filters by door, keeps what is written down on the device, and erases it', async ({ page, site }) => {
		await page.goto(`${site}approach?theme=elections`);
		await rows(page).first().waitFor();
		// Nobody is known to have an embassy there, so that is no choice; those who were in the room are.
		expect(await page.getByRole('checkbox', { name: /embassy in the country/ }).count()).toBe(0);
		await page.getByRole('checkbox', { name: 'in the room 2018 11' }).check();
		await page.waitForFunction(() => document.querySelectorAll('.approach-table tbody tr').length === 11);

		await page.goto(`${site}approach?theme=elections&door=embassy`);
		await page.getByText('No State can be reached through these doors').waitFor();
		await page.getByText(/it is not known here whether they have an embassy in Cambodia/).waitFor();
		await page.getByRole('button', { name: 'Bring or write a list' }).click();
		await page.getByText(/whose first line names sending_state,host,door/).waitFor();
		await page.locator('.rail input[type=file]').setInputFiles({
			name: 'doors.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(
				'sending_state,host,door,city\nFrance,Cambodia,embassy,Phnom Penh\nAtlantis,KHM,embassy,\n'
			)
		});
		await rows(page)
			.filter({ hasText: 'France' })
			.getByText(/embassy in the country, Phnom Penh/)
			.waitFor();
		await page.waitForFunction(() => document.querySelectorAll('.approach-table tbody tr').length === 1);
		await page.getByText(/Line 3 was not taken: sending_state is “Atlantis”/).waitFor();
		expect(page.url()).not.toContain('Phnom');

		await page.reload();
		await rows(page).filter({ hasText: 'France' }).waitFor();
		await page.getByText('Your own list (1)').click();
		await page.getByRole('button', { name: 'Erase mine' }).click();
		await page.getByText('No State can be reached through these doors').waitFor();
		expect(await page.evaluate(() => localStorage.getItem('demarche:missions'))).toBeNull();
	});

	test('lets a door be written down beside the evidence', async ({ page, site }) => {
		await page.goto(`${site}approach?theme=elections&state=CZE`);
		const drawer = page.getByRole('complementary', { name: /Czech/ });
		await drawer.getByText('door unknown').waitFor();
		await drawer.getByText('in the room 2018').waitFor();
		await drawer.getByRole('button', { name: 'Edit the door' }).click();
		await drawer.getByLabel('Door').selectOption('geneva');
		await drawer.getByRole('button', { name: 'Keep' }).click();
		await drawer.getByText('Geneva only').waitFor();
		await drawer.getByRole('button', { name: 'Forget my note' }).click();
		await drawer.getByText('door unknown').waitFor();
	});

	test('plans around what is settled, by keyboard and by link', async ({ page, site, context }) => {
		await page.goto(`${site}approach?tab=coverage&meetings=4&asks=2&locked=LAO:elections`);
		await saying(page, /^4 meetings are likely to bring about/);
		const settled = page.getByRole('button', { name: /settled: .* is asked to raise Elections/ });
		await settled.waitFor();
		expect(await page.locator('thead .state').count()).toBe(4);
		const free = page.getByRole('button', { name: /could raise Elections/ }).first();
		await free.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/locked=LAO:elections,[A-Z]{3}:elections/);
		await page.waitForFunction(() => document.querySelectorAll('.cell [data-cell].locked').length === 2);
		const other = await context.newPage();
		await other.goto(page.url());
		await other.waitForFunction(() => document.querySelectorAll('.cell [data-cell].locked').length === 2);
		await page.locator('.cell [data-cell][tabindex="0"]').focus();
		const before = await page.locator('[data-cell]:focus').getAttribute('data-cell');
		await page.keyboard.press('ArrowDown');
		expect(await page.locator('[data-cell]:focus').getAttribute('data-cell')).not.toBe(before);
		await page.getByText(/One more meeting would be with/).waitFor();
		await page.getByRole('button', { name: 'Plan 5 meetings' }).click();
		await saying(page, /^5 meetings/);
	});

	test('remarks on a meeting that is settled for little, and lets it go', async ({ page, site }) => {
		await page.goto(`${site}approach?tab=coverage&locked=BTN`);
		const remark = page.getByRole('status').filter({ hasText: 'Settled for little: Bhutan would carry' });
		await remark
			.getByText(/Bhutan would carry 0\.\d\d asks\. .+, whose place it takes, would carry/)
			.waitFor();
		await remark.getByRole('button', { name: 'Let go of Bhutan' }).click();
		await page.waitForURL((url) => !url.search.includes('locked'));
		await remark.waitFor({ state: 'hidden' });
	});

	test('shows what was repeated, dropped and new', async ({ page, site }) => {
		await page.goto(`${site}approach?tab=ledger`);
		await saying(page, /States repeated \d+ of their asks to Cambodia, dropped \d+ and made \d+ new ones/);
		const table = page.getByRole('table');
		await table.getByRole('columnheader', { name: 'Session 6 · 2009' }).waitFor();
		await table.getByText('repeated').first().waitFor();
	});

	test('lets the list be taken along, with its basis on every row', async ({ page, site }) => {
		await page.goto(`${site}approach?theme=elections`);
		await rows(page).first().waitFor();
		const arriving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Shortlist as CSV' }).click();
		const file = await arriving;
		expect(file.suggestedFilename()).toBe('demarche-shortlist-elections.csv');
		const [header, ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
		expect(header).toContain('rank,state,name,group,probability,low,high,reasons,raised_here,door');
		expect(lines.length).toBeGreaterThan(100);
		for (const line of lines) expect(line).toContain('Tested on sessions');
	});

	test('asks about the issues instead, leaves a theme out, and goes back', async ({ page, site }) => {
		await page.goto(`${site}approach`);
		await saying(page, /13 themes/);
		await page.getByLabel('Priority of Elections').selectOption('0');
		await saying(page, /12 themes/);
		await page.getByText('All issues', { exact: true }).click();
		await saying(page, /54 themes/);
		await page.goBack();
		await saying(page, /12 themes/);
	});

	test.for([
		'',
		'?theme=elections',
		'?theme=elections&state=FRA',
		'?tab=ledger',
		'?tab=coverage',
		'?theme=elections&table=1'
	])('has no barrier that axe knows of: approach%s', async (query, { page, site }) => {
		await page.goto(`${site}approach${query}`);
		await heading(page).filter({ hasText: /\w/ }).waitFor();
		await page.getByRole('table').first().waitFor();
		expect(await axe(page)).toEqual([]);
	});

	test.for([390, 768, 1280, 1920])('keeps within the window at %i px', async (width, { page, site }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const query of ['?theme=elections', '?tab=coverage', '?tab=ledger']) {
			await page.goto(`${site}approach${query}`);
			await heading(page).filter({ hasText: /\w/ }).waitFor();
			await page.getByRole('table').first().waitFor();
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(overflow).toBeLessThanOrEqual(0);
		}
	});
});
