import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { test } from './helpers/test';

describe('asking in SQL', () => {
	test('by keyboard: an answer, its file, what is refused in a sentence, and a question that is stopped', async ({
		page,
		site
	}) => {
		await page.goto(`${site}data`);
		const box = page.getByLabel('Statement');
		const answer = page.getByRole('table', { name: 'The answer' });
		await box.focus();
		await page.keyboard.press('Control+Enter');
		await answer.waitFor();
		expect(await page.getByText('20 rows.').count()).toBe(1);

		await box.fill(`select '=1+1' as sum, count(*) as n, date '2019-01-30' as day from recommendations`);
		await page.keyboard.press('Control+Enter');
		await page.getByText('1 row.').waitFor();
		expect(await answer.getByRole('row').nth(1).innerText()).toMatch(/=1\+1\s+343\s+2019-01-30/);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save the answer as CSV' }).click()
		]);
		expect(readFileSync(await file.path(), 'utf8')).toBe("\uFEFFsum,n,day\r\n'=1+1,343,2019-01-30\r\n");

		for (const [text, sentence] of [
			['delete from recommendations', /Only reading is possible here/],
			['select 1; drop table recommendations', /more than one statement/],
			['select nothing from recommendations', /A name in it does not fit \(.*nothing.*\)/],
			['selct 1', /cannot be read as SQL/],
			[' ', /There is no statement yet/]
		] as const) {
			await box.fill(text);
			await page.keyboard.press('Control+Enter');
			await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
		}
		await box.fill(
			'select count(*) from range(100000000) a, range(100000) b where a.range % 7 = b.range % 5'
		);
		await page.keyboard.press('Control+Enter');
		await page.getByRole('button', { name: 'Stop', exact: true }).click();
		await page.getByText('Stopped; nothing was changed.').waitFor();

		await box.fill('select count(*) as n from recommendations');
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await page.getByText('1 row.').waitFor();
		expect(await answer.innerText()).toContain('343');
		await page.getByText('Tables and their columns').click();
		expect(await page.locator('dt', { hasText: 'told_elsewhere' }).count()).toBe(1);
		expect(await axe(page)).toEqual([]);
	});
});
