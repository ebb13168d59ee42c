import { expect } from 'vitest';
import { axe } from './helpers/axe';
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
