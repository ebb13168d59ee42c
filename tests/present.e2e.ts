import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { slideFaults } from './helpers/slide-faults';
import { openExample } from './helpers/presentation';
import { test } from './helpers/test';

const saying = (page: Page, words: string | RegExp) =>
	page.getByRole('heading', { level: 1 }).filter({ hasText: words }).waitFor();
const slide = (page: Page) => page.getByRole('dialog').getByRole('heading', { level: 1 });
const showing = (page: Page, words: string | RegExp) => slide(page).filter({ hasText: words }).waitFor();
const add = async (page: Page, number: number) => {
	await page.getByRole('button', { name: 'Add to presentation' }).first().click();
	await page.getByText(`Added as scene ${number}.`).waitFor();
};

describe('a presentation', () => {
	test('is built from three views and shown by keyboard', async ({ page, site }) => {
		await page.goto(`${site}explore?sur=KHM&cycle=2`);
		await saying(page, 'In cycle 2, 72 States made 205 recommendations to Cambodia');
		await add(page, 1);
		await page.goto(`${site}explore?sur=KHM&view=flow&columns=group,response`);
		await saying(page, '343 recommendations');
		await add(page, 2);
		await page.goto(`${site}approach?sur=KHM&session=32&theme=labour-rights`);
		await page.getByRole('table').first().waitFor();
		await add(page, 3);
		await page.goto(`${site}present`);
		await page.getByRole('list', { name: 'Scenes' }).getByRole('button', { name: /^3/ }).waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await showing(page, 'In cycle 2, 72 States made 205 recommendations to Cambodia');
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('ArrowRight');
		await showing(page, '301 were supported');
		await page.keyboard.press('PageDown');
		await showing(page, 'labour');
		await page.getByText('Estimated: likelihoods, not promises.').first().waitFor();
		await page.keyboard.press('Home');
		await showing(page, 'In cycle 2');
		await page.keyboard.press('2');
		await page.keyboard.press('Enter');
		await showing(page, '301 were supported');
		await page.keyboard.press('b');
		await page.getByText('The screen is black').waitFor({ state: 'attached' });
		await page.keyboard.press('b');
		await page.keyboard.press('?');
		await page.getByRole('heading', { name: 'Keys' }).waitFor();
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.keyboard.press('o');
		await page.getByRole('region', { name: 'Overview' }).getByRole('button').nth(2).click();
		await showing(page, 'labour');
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
	});

	test('fits a phone before its first scene, the example’s long button too', async ({ page, site }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${site}present`);
		await page.getByRole('button', { name: /Open the example/ }).waitFor();
		const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(over).toBeLessThanOrEqual(0);
	});

	test('is put in order, copied and undone in the strip', async ({ page, site }) => {
		await page.goto(`${site}present`);
		await page.getByRole('button', { name: /Open the example/ }).click();
		const strip = page.getByRole('list', { name: 'Scenes' });
		await strip.getByText(/justice came first with 54/).waitFor();
		expect(await strip.getByRole('listitem').count()).toBe(8);
		await strip.getByRole('button', { name: /justice came first/ }).focus();
		await page.keyboard.press('Alt+ArrowUp');
		await page.getByText('Now scene 1 of 8.').waitFor({ state: 'attached' });
		expect(await strip.getByRole('listitem').first().innerText()).toContain('justice came first');
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(await strip.getByRole('listitem').first().innerText()).not.toContain('justice came first');
		await page.getByRole('button', { name: 'Duplicate' }).click();
		await expect.poll(() => strip.getByRole('listitem').count()).toBe(9);
		// The copy has the focus: whoever pressed the button by keyboard goes on from there.
		await expect
			.poll(() => strip.locator('[aria-current]').evaluate((one) => one === document.activeElement))
			.toBe(true);
		await page.getByText('Saved on this device').waitFor();
		await page.reload();
		await expect.poll(() => strip.getByRole('listitem').count()).toBe(9);
	});

	test('gives a deleted scene back from where one looks, by keyboard', async ({ page, site }) => {
		await openExample(page, site);
		const strip = page.getByRole('list', { name: 'Scenes' });
		await strip.getByRole('button', { name: /^4/ }).click();
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await page.getByRole('button', { name: 'Delete scene' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('status').filter({ hasText: 'Scene 4 is deleted.' }).waitFor({ state: 'attached' });
		const back = page.getByRole('button', { name: 'Bring it back' });
		await back.waitFor();
		expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
		const box = await back.boundingBox();
		expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 720).toBe(true);
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect.poll(() => strip.getByRole('listitem').count()).toBe(8);
		await back.waitFor({ state: 'detached' });
		expect(await strip.getByRole('button', { name: /^4/ }).getAttribute('aria-current')).toBe('true');
	});

	test('is the example in the language of the page until somebody changes it', async ({ page, site }) => {
		await openExample(page, site);
		await page.getByText('Saved on this device').waitFor();
		await page.goto(`${site}present?lang=fr`);
		const title = page.getByRole('textbox', { name: 'Titre de la présentation' });
		await expect.poll(() => title.inputValue()).toMatch(/Cambodge/);
		await title.fill('Ce que nous montrons');
		await page.getByText('Enregistré sur cet appareil').waitFor();
		await page.goto(`${site}present?lang=es`);
		await expect
			.poll(() => page.getByRole('textbox', { name: 'Título de la presentación' }).inputValue())
			.toBe('Ce que nous montrons');
	});

	test('asks before it is left with a change that is not saved yet, and never else', async ({
		page,
		site
	}) => {
		await page.goto(`${site}present`);
		await page.getByRole('button', { name: /Open the example/ }).click();
		const title = page.getByLabel('Title of the presentation');
		await page.getByText('Saved on this device').waitFor();
		const asked: string[] = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.accept();
		});
		await page.evaluate(() => {
			// A disk that never answers.
			indexedDB.open = () => new EventTarget() as IDBOpenDBRequest;
		});
		await title.fill('A title that is on its way');
		await page.getByText('Saving …').waitFor();
		await page.reload();
		expect(asked).toEqual(['beforeunload']);
		await page.getByText('Saved on this device').waitFor();
		expect(await title.inputValue()).not.toContain('on its way');
		await title.fill('A title that arrives');
		await page.getByText('Saved on this device').waitFor();
		await page.reload();
		await expect.poll(() => title.inputValue()).toBe('A title that arrives');
		expect(asked).toEqual(['beforeunload']);
	});

	test('hides notes from the room and shows them to the speaker', async ({ page, context, site }) => {
		await page.goto(`${site}present`);
		await page.getByRole('button', { name: /Open the example/ }).click();
		await page.getByLabel('Speaker’s notes').fill('Thank the embassy of X');
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await showing(page, 'recommendations');
		expect(await page.getByRole('dialog').innerText()).not.toContain('Thank the embassy');
		const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
		await speaker.getByText('Thank the embassy of X').waitFor();
		await speaker.getByRole('button', { name: 'Next ›' }).click();
		await speaker
			.getByText('No notes for this scene.')
			.or(speaker.getByText(/step 2 of/))
			.first()
			.waitFor();
		expect(await axe(speaker)).toEqual([]);
	});

	test.for([
		{ width: 1280, height: 720 },
		{ width: 1024, height: 768 }
	])('shows nothing under 20 px and nothing cut at $width × $height', async (size, { page, site }) => {
		await page.setViewportSize(size);
		await openExample(page, site);
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		for (let scene = 1; scene <= 8; scene++) {
			await page.keyboard.press(String(scene));
			await page.keyboard.press('Enter');
			await page
				.getByRole('dialog')
				.getByText(new RegExp(`^${scene} of 8($| ·)`))
				// The engine may have to start first.
				.waitFor({ timeout: 90_000 });
			await page.locator('dialog [aria-busy="false"] .figure .nodes rect').first().waitFor();
			expect(await page.evaluate(slideFaults), `scene ${scene}`).toEqual([]);
		}
	});
});
