import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './helpers/test';

const SECRETS = ['geheime-notiz-4711', 'geheimer-name-4712'];

/** The example with words that must never leave: in the notes and in the strip. */
async function example(page: Page, site: string) {
	await page.goto(`${site}present`);
	await page.getByRole('button', { name: /Open the example/ }).click();
	await page.getByLabel('Speaker’s notes').fill(SECRETS[0] ?? '');
	await page.getByLabel(/Name in this list/).fill(SECRETS[1] ?? '');
	await page
		.getByRole('list', { name: 'Scenes' })
		.getByText(/justice came first/)
		.waitFor();
}

const clean = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe('a presentation that leaves the page', () => {
	test('is a link that gives the same scenes and no secret, and a file with notes only if asked', async ({
		page,
		context,
		site
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await example(page, site);
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name: 'Copy a link' }).click();
		await page.getByText('The link is copied.').waitFor();
		const address = await page.evaluate(() => navigator.clipboard.readText());
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save to a file' }).click();
		const text = readFileSync(await (await saved).path(), 'utf8');
		expect(clean(text)).toEqual([]);
		const other = await context.newPage();
		await other.goto(address);
		await other.getByText('This link holds a presentation of 8 scenes').waitFor();
		await other.getByRole('button', { name: 'Present', exact: true }).first().click();
		const dialog = other.getByRole('dialog');
		await dialog.getByRole('heading', { level: 1 }).filter({ hasText: 'recommendations' }).waitFor();
		expect(clean(await dialog.innerText())).toEqual([]);
	});
});
