import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { test } from './helpers/test';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const saying = (page: Page, words: string) => heading(page).filter({ hasText: words }).waitFor();
const mark = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();

describe('the explorer', () => {
	test('shows the example before the engine has started', async ({ page, site }) => {
		// The engine is kept from arriving; the first view must not need it.
		await page.route(/duckdb/, () => undefined);
		await page.goto(`${site}explore`);
		await saying(
			page,
			'In cycles 1 and 2, 80 States made 343 recommendations to Cambodia; justice came first with 54.'
		);
		await mark(page, /^Justice: 54/).waitFor();
		await page.getByRole('button', { name: 'Cycle 2: 205 recommendations' }).click();
		await saying(
			page,
			'In cycle 2, 72 States made 205 recommendations to Cambodia; justice came first with 33.'
		);
	});

	test('filters by the rail, says so in chips and in the address, and goes back', async ({ page, site }) => {
		await page.goto(`${site}explore`);
		await page.getByRole('button', { name: /neighbours and ASEAN/ }).click();
		await saying(page, 'made 33 recommendations to Cambodia');
		expect(new URL(page.url()).searchParams.get('from')).toBe('BRN,IDN,LAO,MMR,MYS,PHL,SGP,THA,TLS,VNM');
		await page.getByRole('button', { name: 'Cycle 1: 18 recommendations' }).click();
		await saying(page, 'made 18 recommendations to Cambodia');
		await page.getByRole('button', { name: 'Remove neighbours and ASEAN' }).click();
		await saying(page, 'made 138 recommendations to Cambodia');
		await page.goBack();
		await saying(page, 'made 18 recommendations to Cambodia');
	});

	test('gives the same picture from a link in a new tab', async ({ page, context, site }) => {
		await page.goto(`${site}explore?view=flow&cycle=2&columns=group,response`);
		await saying(page, 'In cycle 2, 72 States made 205 recommendations to Cambodia; 163 were supported');
		const node = mark(page, /^Response: Noted, 42/);
		await node.waitFor();
		const other = await context.newPage();
		await other.goto(page.url());
		await mark(other, /^Response: Noted, 42/).waitFor();
		await saying(other, '163 were supported');
		const places = (of: Page) =>
			of.locator('.chart svg rect.box').evaluateAll((boxes) => boxes.map((box) => box.outerHTML));
		expect(await places(other)).toEqual(await places(page));
	});

	test('opens the recommendations behind a node and behind a tie', async ({ page, site }) => {
		await page.goto(`${site}explore`);
		await mark(page, /^Labour: 22/).focus();
		await page.keyboard.press('Enter');
		const drawer = page.getByRole('complementary', { name: 'Labour' });
		await drawer.getByText('22 of 22 recommendations').waitFor();
		expect(await mark(page, /^Labour: 22/).getAttribute('aria-pressed')).toBe('true');
		await page.getByLabel('Around it').selectOption('1');
		await page.locator('[data-node="state:NOR"]').waitFor({ state: 'detached' });
		await drawer
			.getByText(/recommendations\.csv, line \d+/)
			.first()
			.waitFor();
		await page.keyboard.press('Escape');
		await drawer.waitFor({ state: 'detached' });
	});

	test('shows the same figures as a table, and lets it be taken along', async ({ page, site }) => {
		await page.goto(`${site}explore?view=flow&columns=cycle,response`);
		await page.getByRole('button', { name: 'Table' }).click();
		const rows = page.getByRole('table').getByRole('row');
		await rows.nth(1).waitFor();
		const cells = await rows.evaluateAll((all) =>
			all.map((row) => [...row.children].map((cell) => cell.textContent?.trim()))
		);
		expect(cells.slice(1)).toEqual([
			['1', 'Cycle 2', 'Supported', '163'],
			['1', 'Cycle 1', 'Supported', '138'],
			['1', 'Cycle 2', 'Noted', '42']
		]);
		const arriving = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Table as CSV' }).click();
		expect((await arriving).suggestedFilename()).toBe('demarche-flow.csv');
	});

	test('plays the cycles with every State in its place', async ({ page, site }) => {
		await page.goto(`${site}explore?cycle=1`);
		const place = async () =>
			page
				.locator('[data-node="state:AUT"] .dot')
				.evaluate((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')]);
		await page.locator('[data-node="state:AUT"]').waitFor();
		const before = await place();
		await page.getByRole('button', { name: 'Play the cycles' }).click();
		await saying(page, 'In cycle 2');
		expect(await place()).toEqual(before);
	});

	test('says what to do when nothing matches', async ({ page, site }) => {
		await page.goto(`${site}explore?from=NOR&theme=right-to-water`);
		await page.getByText('No recommendation matches. Remove a choice, or reset.').waitFor();
		await page.getByRole('button', { name: 'Reset' }).click();
		await saying(page, '343 recommendations');
	});

	test.for([
		'',
		'?view=flow',
		'?view=flow&kind=theme',
		'?mode=alike',
		'?mode=reviews',
		'?table=1',
		'?mark=theme:justice'
	])('has no barrier that axe knows of: explore%s', async (query, { page, site }) => {
		await page.goto(`${site}explore${query}`);
		await saying(page, '343 recommendations');
		await page.locator('.chart').locator('svg, table').first().waitFor();
		expect(await axe(page)).toEqual([]);
	});

	test.for([390, 768, 1280, 1920])('keeps within the window at %i px', async (width, { page, site }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(`${site}explore`);
		await saying(page, '343 recommendations');
		await page.locator('.chart svg').waitFor();
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
	});
});
