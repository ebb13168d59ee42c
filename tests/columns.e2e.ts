import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { openData } from './helpers/data-page';
import { dropFiles } from './helpers/drop-files';
import { scratch } from './helpers/scratch';
import { test } from './helpers/test';

const files = scratch();

const ODD = 'Asked by;What;Verdict\n"Chile, Peru";Do a;Accepted\nWakanda;Do b;Noted\nTogo;Do c;Perhaps\n';
const step = (page: Page) => page.getByRole('region', { name: /^What the columns of/ });

describe('a table that no format knows', () => {
	test('is matched by keyboard with a live preview, read, remembered, and saved as a profile', async ({
		page,
		site
	}) => {
		await openData(page, site);
		await dropFiles(page, [files.write('odd.csv', ODD)]);
		await page.getByRole('button', { name: 'Match its columns: odd.csv' }).press('Enter');
		await step(page).getByRole('heading', { name: 'What the columns of odd.csv hold' }).waitFor();
		await step(page).getByText('Say who is under review').waitFor();
		expect(await page.getByRole('button', { name: 'Read with these columns' }).isDisabled()).toBe(true);

		await step(page).getByLabel('Column for Recommending States').selectOption('Asked by');
		await step(page).getByLabel('Column for Text').selectOption('What');
		await step(page).getByLabel('Column for Response').selectOption('Verdict');
		const sur = step(page).getByLabel('State under review, the same for all rows');
		await sur.fill('Kenya');
		await sur.press('Tab');
		const session = step(page).getByLabel('Session, the same for all rows');
		await session.fill('21');
		await session.press('Tab');
		await step(page).getByText('Nothing is missing.').waitFor();
		const preview = step(page).getByRole('table', { name: 'What the first rows become' });
		const row = (at: number) => preview.getByRole('row').nth(at);
		await row(1).getByText('Chile, Peru').waitFor();
		expect(await row(1).innerText()).toMatch(/Kenya.*session 21, cycle 2.*Supported/s);
		expect(await row(3).innerText()).toMatch(/Set aside: Verdict is “Perhaps”/);
		const perhaps = step(page).getByLabel('What “Perhaps” means');
		await perhaps.selectOption('Noted');
		await row(3).getByText('Noted').waitFor();
		await perhaps.selectOption('');
		await row(3)
			.getByText(/Set aside/)
			.waitFor();
		await step(page).getByText('Not known, and read as Unknown State: Wakanda.').waitFor();
		expect(await axe(page)).toEqual([]);

		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			step(page).getByRole('button', { name: 'Save as a profile' }).click()
		]);
		const profile: unknown = JSON.parse(readFileSync(await saved.path(), 'utf8'));
		expect(profile).toMatchObject({
			demarche: 'columns',
			columns: { makers: 'Asked by', text: 'What', response: 'Verdict' },
			fixed: { sur: 'Kenya', session: '21' }
		});

		await step(page).getByRole('button', { name: 'Read with these columns' }).press('Enter');
		await page.getByRole('heading', { level: 2, name: '3 recommendations are ready to open' }).waitFor();
		const file = page.getByRole('article', { name: 'odd.csv' });
		expect(await file.locator('.equation').innerText()).toMatch(
			/3\s+rows read\s+=\s+2\s+loaded\s+\+\s+1\s+set aside/
		);

		// Another file with the same headings, after the page was opened anew.
		await openData(page, site);
		await dropFiles(page, [files.write('again.csv', ODD)]);
		await page.getByRole('heading', { level: 2, name: '3 recommendations are ready to open' }).waitFor();
		await page.getByRole('button', { name: 'Change the columns of again.csv' }).click();
		await step(page).getByText('Nothing is missing.').waitFor();
	});

	test('fits a phone, and a profile that does not fit says why', async ({ page, site }) => {
		await openData(page, site);
		await page.setViewportSize({ width: 390, height: 844 });
		await dropFiles(page, [files.write('odd.csv', ODD)]);
		await page.getByRole('button', { name: 'Match its columns: odd.csv' }).click();
		const profile = { demarche: 'columns', version: 1, columns: { text: 'Words', sur: 'Who', cycle: 'C' } };
		await step(page)
			.locator('input[type=file]')
			.setInputFiles(files.write('p.json', JSON.stringify(profile)));
		await step(page).getByRole('alert').getByText('“Words”').waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});
});

describe('a document that does not say its review', () => {
	const text = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
	const row = (...cells: string[]) => `<w:tr>${cells.map(text).join('')}</w:tr>`;
	const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
	const list = zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/document.xml': strToU8(
			`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${row('Recommendation', 'Position')}${row('1.1 Do a (Chile);', 'Supported')}</w:tbl></w:body></w:document>`
		)
	});

	test('is asked for it once, and counted all the same', async ({ page, site }) => {
		await openData(page, site);
		await dropFiles(page, [files.write('list.docx', list)]);
		await page.getByRole('heading', { level: 2, name: '1 recommendation is ready to open' }).waitFor();
		const ask = page.getByRole('group', { name: 'This document does not say which review it is about.' });
		await ask.getByLabel('State under review').selectOption({ label: 'Kenya' });
		await ask.getByLabel('Session').selectOption('35');
		expect(await axe(page)).toEqual([]);
		await ask.getByRole('button', { name: 'Use it for list.docx' }).click();
		await ask.waitFor({ state: 'detached' });
		await page.getByRole('heading', { level: 2, name: '1 recommendation is ready to open' }).waitFor();
	});
});
