import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './helpers/test';

const stage = (page: Page) => page.getByRole('dialog');
const scene = (page: Page, number: number) =>
	stage(page).getByText(`${number} of 8`, { exact: true }).waitFor();

/** The example on screen, its first scene drawn. */
async function present(page: Page, site: string): Promise<void> {
	await page.goto(`${site}present`);
	await page.getByRole('button', { name: /Open the example/ }).click();
	await page
		.getByRole('list', { name: 'Scenes' })
		.getByText(/justice came first/)
		.waitFor();
	await page.getByRole('button', { name: 'Present', exact: true }).click();
	await scene(page, 1);
	await stage(page).locator('[data-hit]').first().waitFor();
}

/** Goes to a scene by its number, and waits for its marks. */
async function goTo(page: Page, number: number): Promise<void> {
	await page.keyboard.press(String(number));
	await page.keyboard.press('Enter');
	await scene(page, number);
}

describe('while presenting', () => {
	test('the keys for going about, full screen, black and overview do what the sheet of keys says', async ({
		page,
		site
	}) => {
		await present(page, site);
		for (const [key, number] of [
			['End', 8],
			['Home', 1],
			['PageUp', 1]
		] as const) {
			await page.keyboard.press(key);
			await scene(page, number);
		}
		await goTo(page, 2);
		for (const [key, number] of [
			['n', 3],
			['p', 2],
			[' ', 3],
			['ArrowLeft', 2],
			['PageDown', 3],
			['PageUp', 2]
		] as const) {
			await page.keyboard.press(key);
			await scene(page, number);
		}
		const number = page.getByLabel('Go to scene (1–8)');
		await page.keyboard.press('g');
		await number.waitFor();
		await page.keyboard.press('g');
		await number.waitFor({ state: 'detached' });
		await page.keyboard.press('g');
		await number.fill('5');
		await page.keyboard.press('Enter');
		await scene(page, 5);
		await page.keyboard.press('f');
		await page.waitForFunction(() => document.fullscreenElement !== null);
		await page.keyboard.press('f');
		await page.waitForFunction(() => document.fullscreenElement === null);
		await page.keyboard.press('.');
		await page.getByText('The screen is black').waitFor({ state: 'attached' });
		await page.keyboard.press('n');
		await page.getByText('The screen is black').waitFor({ state: 'detached' });
		await scene(page, 5);
		const overview = page.getByRole('region', { name: 'Overview' });
		await page.keyboard.press('o');
		await overview.waitFor();
		await page.keyboard.press('o');
		await overview.waitFor({ state: 'detached' });
		const keys = page.getByRole('region', { name: 'Keys' });
		await page.keyboard.press('?');
		await keys.getByRole('radio').first().focus();
		await page.keyboard.press('?');
		await keys.waitFor({ state: 'detached' });
		await scene(page, 5);
	});

	test('a scene still answers: it is narrowed by cycle, and stands again as it was made', async ({
		page,
		site
	}) => {
		await present(page, site);
		await goTo(page, 2);
		const headline = stage(page).getByRole('heading', { level: 1 });
		await headline.filter({ hasText: '343' }).waitFor();
		await page.keyboard.press('c');
		await stage(page).getByRole('button', { name: 'Cycle 2', exact: true }).click();
		await headline.filter({ hasText: '205' }).waitFor();
		await stage(page).getByRole('button', { name: 'As the scene was made' }).click();
		await headline.filter({ hasText: '343' }).waitFor();
	});

	test('keys can be switched off, those that are signs alone too, and the choice is kept', async ({
		page,
		site
	}) => {
		await present(page, site);
		await goTo(page, 2);
		await page.keyboard.press('?');
		await page.getByRole('radio', { name: /arrow/i }).check();
		await page.keyboard.press('Escape');
		await page.keyboard.press('n');
		await page.keyboard.press('o');
		await page.keyboard.press('ArrowRight');
		await scene(page, 3);
		expect(await page.getByRole('region', { name: 'Overview' }).count()).toBe(0);
		await stage(page).getByRole('button', { name: 'Keys', exact: true }).click();
		await page.getByRole('radio').last().check();
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Home');
		await scene(page, 3);
		await stage(page).getByRole('button', { name: 'Next', exact: true }).click();
		await scene(page, 4);
		await page.keyboard.press('Escape');
		await stage(page).waitFor({ state: 'detached' });
		await page.reload();
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await stage(page).getByRole('button', { name: 'Keys', exact: true }).click();
		expect(await page.getByRole('radio').last().isChecked()).toBe(true);
	});
});
