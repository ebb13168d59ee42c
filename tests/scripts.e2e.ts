import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { test } from './helpers/test';

const FACES = /noto-sans-(khmer|arabic)/;

test('faces for Khmer and Arabic are fetched where such letters are shown, once, and nowhere else', async ({
	page,
	site
}) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		const [, script] = FACES.exec(request.url()) ?? [];
		if (script) asked.push(script);
	});
	for (const address of ['', 'explore?sur=KHM', 'approach?sur=KHM&session=32', 'data', 'method']) {
		await page.goto(site + address);
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await page.evaluate(() => document.fonts.ready);
	}
	await page.goto(`${site}present`);
	await page.getByRole('button', { name: /Open the example/ }).click();
	const strip = page.getByRole('list', { name: 'Scenes' });
	await strip.getByText(/justice came first/).waitFor();
	expect(asked).toEqual([]);

	const loaded = (name: string) =>
		page.waitForFunction(
			(wanted) =>
				[...document.fonts].some(({ family, status }) => family.includes(wanted) && status === 'loaded'),
			name
		);
	await page.getByLabel('Headline', { exact: false }).first().fill('យុត្តិធម៌សម្រាប់ទាំងអស់គ្នា');
	await loaded('Noto Sans Khmer');
	expect(asked).toEqual(['khmer']);
	await page.getByLabel('Headline', { exact: false }).first().fill('العدالة للجميع');
	await loaded('Noto Sans Arabic');
	expect(asked).toEqual(['khmer', 'arabic']);

	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'One HTML file that plays offline' }).click();
	const file = readFileSync(await (await arriving).path(), 'utf8');
	expect(file).toMatch(/@font-face\{font-family:'Noto Sans Arabic Variable'/);
	expect(file).not.toMatch(/@font-face\{font-family:'Noto Sans Khmer Variable'/);
});
