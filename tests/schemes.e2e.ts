import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { axe } from './helpers/axe';
import { dropFiles } from './helpers/drop-files';
import { test } from './helpers/test';

test('the scheme switch re-labels the view, stands in the link, and says how far it reaches', async ({
	page,
	site
}) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.goto(`${site}explore?sur=KHM`);
	const picker = page.getByRole('combobox', { name: 'Themes of' });
	await picker.selectOption({ label: 'My coalition' });
	await page.waitForURL(/scheme=coalition/);
	await page.getByText(/Themes: My coalition/).waitFor();
	await page.getByText(/76 of 343 recommendations say nothing in this scheme/).waitFor();
	await page.getByRole('heading', { level: 1, name: /rights of the child/i }).waitFor();
	expect(await axe(page)).toEqual([]);

	await picker.selectOption({ label: 'Sustainable Development Goals' });
	await page.getByText(/343 of 343 recommendations say nothing in this scheme/).waitFor();

	await picker.selectOption({ label: 'UPR Info (54 issues)' });
	await page.waitForURL((url) => !url.searchParams.has('scheme'));
	await page.getByText(/Themes: /).waitFor({ state: 'detached' });
});

test('a theme that no issue stands for is mapped, counted so, and kept', async ({ page, site }) => {
	await page.goto(`${site}data`);
	await page.getByText('343').first().waitFor();
	const csv =
		'state_under_review,recommending_state,session,themes,text\n' +
		'KHM,NOR,32,Moon rights,Ratify the Moon Convention\nKHM,SWE,32,Moon rights,Continue its efforts\n';
	const file = join(mkdtempSync(join(tmpdir(), 'demarche-')), 'moon.csv');
	writeFileSync(file, csv);
	await dropFiles(page, [file]);
	await page.getByRole('button', { name: 'Replace what is open' }).click();
	const picker = page.getByRole('combobox', { name: 'Issue that “Moon rights” maps to' });
	await picker.selectOption({ label: 'Justice' });
	expect(await axe(page)).toEqual([]);

	await page.goto(`${site}explore`);
	await page.getByRole('heading', { level: 1, name: /justice came first with 2/i }).waitFor();
	await page.getByText(/action categories of 2 of 2 recommendations estimated from the wording/).waitFor();
});

test('the method page shows how well estimates agree, and for whom', async ({ page, site }) => {
	await page.goto(`${site}method#action`);
	await page.getByRole('table', { name: /Sessions 13 and later/ }).waitFor();
	await page.getByText(/88\s?% of 14,113 estimates agree/).waitFor();
	expect(await axe(page)).toEqual([]);
});

test('a scene keeps the scheme it was added in, beside scenes of another', async ({ page, site }) => {
	const add = async (number: number) => {
		await page.getByRole('button', { name: 'Add to presentation' }).first().click();
		await page.getByText(`Added as scene ${number}.`).waitFor();
	};
	const headline = (words: RegExp) => page.getByRole('heading', { level: 1, name: words });
	await page.goto(`${site}explore?sur=KHM&scheme=coalition`);
	await headline(/rights of the child/i).waitFor();
	const inCoalition = (await headline(/rights of the child/i).textContent()) ?? '';
	await add(1);
	await page.goto(`${site}explore?sur=KHM`);
	await headline(/justice came first/).waitFor();
	await add(2);
	await page.goto(`${site}present?play=1`);
	const slide = page.getByRole('dialog');
	await slide.getByRole('heading', { level: 1, name: inCoalition }).waitFor();
	await slide.getByText(/Themes: My coalition/).waitFor();
	await slide.getByText(/76 of 343 recommendations say nothing in this scheme/).waitFor();
	await slide.getByRole('button', { name: /^Rights of the child/i }).waitFor();
	await page.keyboard.press('ArrowRight');
	await slide.getByRole('heading', { level: 1, name: /justice came first/ }).waitFor();
	await slide.getByText(/Themes: /).waitFor({ state: 'detached' });
	await page.keyboard.press('ArrowLeft');
	await slide.getByRole('heading', { level: 1, name: inCoalition }).waitFor();
});
