import { readFile } from 'node:fs/promises';
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

	test('says of a flow what its picture shows, filter after filter', async ({ page, site }) => {
		await page.goto(`${site}explore?view=flow`);
		await saying(page, '343 recommendations to Cambodia; 301 were supported');
		await page.getByRole('button', { name: 'Cycle 2: 205 recommendations' }).click();
		await saying(page, 'In cycle 2, 72 States made 205 recommendations to Cambodia; 163 were supported');
		await page.getByRole('button', { name: /neighbours and ASEAN/ }).click();
		await saying(page, 'In cycle 2, 8 States made 15 recommendations');
		await page.goto(`${site}explore?view=flow&kind=group`);
		await saying(page, 'Western Europe & others made most, 137.');
		await page.getByRole('button', { name: 'Cycle 1: 138 recommendations' }).click();
		await saying(page, 'In cycle 1');
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
		// Beside the drawer there is no room for the options in the bar.
		await page.getByRole('button', { name: 'Options' }).click();
		await page.getByLabel('Around it').selectOption('1');
		await page.keyboard.press('Escape');
		await page.locator('[data-node="state:NOR"]').waitFor({ state: 'detached' });
		await drawer
			.getByText(/recommendations\.csv, line \d+/)
			.first()
			.waitFor();
		await drawer.getByRole('button', { name: 'Close the details' }).click();
		await drawer.waitFor({ state: 'detached' });
	});

	test('is read by keyboard: a mark, its recommendations down to the last, and back to the mark', async ({
		page,
		site
	}) => {
		await page.goto(`${site}explore`);
		await mark(page, /^Labour: 22/).focus();
		await page.locator('.tip').getByText('Labour').waitFor();
		await page.keyboard.press('Enter');
		const drawer = page.getByRole('complementary', { name: 'Labour' });
		await drawer.getByText('22 of 22 recommendations').waitFor();
		await page.locator('.tip').waitFor({ state: 'detached' });
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('End');
		const list = drawer.getByRole('group', { name: 'Labour' });
		await expect.poll(() => list.evaluate((content) => content.scrollTop)).toBeGreaterThan(100);
		await page.keyboard.press('Escape');
		await drawer.waitFor({ state: 'detached' });
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Labour/);
	});

	test('looks through a long list of the rail where the list stands', async ({ page, site }) => {
		await page.goto(`${site}explore`);
		await page.getByRole('button', { name: 'Show all 45' }).click();
		const field = page.getByRole('searchbox', { name: 'Search: Theme' });
		expect((await field.boundingBox())?.width).toBeLessThan(240);
		await field.fill('land');
		const themes = page.getByRole('list', { name: 'Theme', exact: true }).getByRole('listitem');
		await expect.poll(() => themes.count()).toBe(1);
		expect(await themes.first().innerText()).toMatch(/^Right to land/);
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
		await page.getByRole('menuitem', { name: 'Figures as CSV' }).click();
		const file = await arriving;
		expect(file.suggestedFilename()).toBe('demarche-flow.csv');
		const [headings, first] = (await readFile(await file.path(), 'utf8')).replace('\uFEFF', '').split('\r\n');
		expect(headings).toBe(
			'step,from,to,recommendations,from_column,to_column,from_name,to_name,command,unit,theme_scheme,action_categories,data_source,date'
		);
		expect(first).toMatch(
			/^1,2,Supported,163,cycle,response,Cycle 2,Supported,"analyse flows --columns cycle,response --counting mentions",unit: recommendations,.+,\d{4}-\d{2}-\d{2}$/
		);
	});

	test('puts the heaviest rows of the table first', async ({ page, site }) => {
		await page.goto(`${site}explore?table=1&cycle=2`);
		const counts = page.getByRole('table').locator('tbody td:last-child');
		await counts.first().waitFor();
		const shown = (await counts.allInnerTexts()).map(Number);
		expect(shown).toEqual(shown.toSorted((a, b) => b - a));
	});

	test('opens what is gathered of themes apart from States, and says the unit of what is pointed at', async ({
		page,
		site
	}) => {
		await page.goto(`${site}explore`);
		await mark(page, /^20 more States: 33/).waitFor();
		await mark(page, /^Justice: 54/).hover();
		await page.locator('.tip').getByText('54 recommendations').waitFor();
		await mark(page, /^29 more themes/).click();
		await page.waitForURL(/themes=45/);
		await mark(page, /^20 more States: 33/).waitFor();
		await mark(page, /^29 more themes/).waitFor({ state: 'detached' });
		await page.goto(`${site}explore?view=flow&kind=theme`);
		await page.locator('.chart svg').getByText('Justice · 33').waitFor();
		await mark(page, /^Justice, 33 \(Cycle 2/).hover();
		await page.locator('.tip').getByText('Cycle 2: 33 mentions').waitFor();
	});

	test('names the colours of the groups where the rail is shut', async ({ page, site }) => {
		await page.goto(`${site}explore`);
		const key = page.getByRole('list', { name: 'Colours of the regional groups' });
		await mark(page, /^Justice: 54/).waitFor();
		expect(await key.count()).toBe(0);
		await page.setViewportSize({ width: 390, height: 844 });
		await key.getByText('African').waitFor();
	});

	test('shows the figures of a table on a phone without a sideways scroll, and names whole in a flow', async ({
		page,
		site
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${site}explore?table=1`);
		const frame = page.getByRole('region', { name: /80 States made 343/ });
		await frame.getByRole('cell', { name: 'Belgium' }).first().waitFor();
		expect(await frame.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0);
		await page.goto(`${site}explore?view=flow`);
		await mark(page, /^Theme: Justice/).waitFor();
		const words = await page.locator('.chart svg text').allTextContents();
		expect(words.filter((word) => word.includes('…'))).toEqual([]);
	});

	test('copies a link, shows that it did, and the link says on which data it was made', async ({
		page,
		context,
		site
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`${site}explore?cycle=2`);
		await saying(page, '205 recommendations');
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByText('Link copied').first().waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toMatch(/explore\?cycle=2&data=343-[0-9a-z]+$/);
		expect(await axe(page)).toEqual([]);
		await page.goto(link);
		await saying(page, '205 recommendations');
		expect(await page.getByText('This link was made on other data').count()).toBe(0);
		await page.goto(link.replace('data=343-', 'data=35469-'));
		await page.getByText('This link was made on other data (35,469 recommendations).').waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Understood' }).click();
		await page.getByText('This link was made on other data').waitFor({ state: 'detached' });
	});

	test('says which values of a link the open data do not have', async ({ page, site }) => {
		await page.goto(`${site}explore?sur=KHM,KEN&cycle=2,3`);
		await page.getByText('The open data have nothing of: Kenya and Cycle 3.').waitFor();
		await page.getByRole('link', { name: 'Open the files this link was made on' }).waitFor();
		expect(await page.locator('aside').getByText('KEN', { exact: true }).count()).toBe(0);
	});

	test('puts a mark where it is dragged, and leaves all others where they are', async ({ page, site }) => {
		await page.goto(`${site}explore`);
		const austria = page.locator('[data-node="state:AUT"] .dot');
		const kenya = page.locator('[data-node="state:KEN"] .dot');
		const middleOf = async (dot: typeof austria) => {
			const { x, y, width, height } = (await dot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
			return [Math.round(x + width / 2), Math.round(y + height / 2)] as const;
		};
		await kenya.waitFor();
		const [[x, y], before] = [await middleOf(austria), await middleOf(kenya)];
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 70, y + 20, { steps: 4 });
		await page.mouse.up();
		expect(await middleOf(kenya)).toEqual(before);
		expect(await middleOf(austria)).toEqual([x + 70, y + 20]);
	});

	test('finds a State, a theme and a view by typing', async ({ page, site }) => {
		await page.goto(`${site}explore?cycle=2`);
		await saying(page, '205 recommendations');
		await page.keyboard.press('Control+k');
		const field = page.getByRole('combobox', { name: /Search States/ });
		await field.fill('wom');
		await page.getByRole('option', { name: /Women's rights/ }).waitFor();
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await page.waitForURL(/explore\?theme=womens-rights&cycle=2/);
		await saying(page, '22 recommendations');
		await page.getByRole('button', { name: /^Search/ }).click();
		await field.fill('groups over');
		await page.getByRole('option', { name: /Groups over cycles/ }).click();
		await page.waitForURL(/view=flow&kind=group/);
	});

	test('follows shares of a cycle as well as numbers', async ({ page, site }) => {
		await page.goto(`${site}explore?view=flow&kind=group`);
		await saying(page, 'Western Europe & others made most, 137.');
		const foot = () =>
			page
				.locator('.chart svg [role=button] rect')
				.evaluateAll((boxes) =>
					boxes.map((box) => Math.round(Number(box.getAttribute('y')) + Number(box.getAttribute('height'))))
				);
		await mark(page, /^African, .*\(Cycle 1/).waitFor();
		const before = await foot();
		await page.getByLabel('Thickness').selectOption('share');
		await page.waitForURL(/scale=share/);
		await expect.poll(async () => JSON.stringify(await foot())).not.toBe(JSON.stringify(before));
		const after = await foot();
		// The last boxes of both cycles end at the same height.
		expect(after.filter((y) => y >= Math.max(...after) - 8).length).toBeGreaterThanOrEqual(2);
	});

	test('gives the picture most of the window', async ({ page, site }) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto(`${site}explore`);
		await saying(page, '343 recommendations');
		const share = await page
			.locator('.picture')
			.evaluate((picture) => (picture.clientWidth * picture.clientHeight) / (innerWidth * innerHeight));
		expect(share).toBeGreaterThanOrEqual(0.7);
	});

	test.for([390, 768, 1280])('cuts no name at %i px', async (width, { page, site }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const query of ['', '?mark=theme:justice', '?layout=force']) {
			await page.goto(`${site}explore${query}`);
			await page.locator('[data-node]').first().waitFor();
			const words = await page.locator('.chart svg text').allTextContents();
			expect(words.filter((word) => word.includes('…'))).toEqual([]);
		}
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
