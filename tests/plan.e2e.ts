import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readPdf, type PdfContent } from '../src/lib/exports/pdf/testing';
import { findChromium, NO_CHROMIUM } from '../scripts/setup/chromium.mjs';
import { axe } from './helpers/axe';
import { pagesOf } from './helpers/pdf';
import { test } from './helpers/test';

/** In points, as a PDF counts. */
const A4 = [595.28, 841.89];
const PASSPHRASE = 'four quiet words here';
const INVITATION =
	'sur=KHM&session=18&add=NOR,coalition:access-to-justice,theme:labour&add=SWE,theme:womens-rights&add=FRA';

const card = (page: Page, state: string) => page.getByRole('button', { name: state, exact: true });
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const saved = (page: Page) => page.getByText('Saved on this device').waitFor();

/** A plan of three States, taken from a link. */
async function plan(page: Page, site: string): Promise<void> {
	await page.goto(`${site}approach/plan?${INVITATION}`);
	await page.getByRole('button', { name: 'Add to the plan' }).click();
	await card(page, 'Norway').waitFor();
	await page.waitForURL(/approach\/plan$/);
}

async function setPassphrase(page: Page): Promise<void> {
	await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
	await page.getByLabel('The same again').fill(PASSPHRASE);
	await page.getByRole('button', { name: 'Set the passphrase' }).click();
	await page.getByText('The passphrase is set').waitFor();
}

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
	});
}

describe('the plan', () => {
	test('takes States from a link only when told to, and once', async ({ page, site }) => {
		await page.goto(`${site}approach/plan?${INVITATION}`);
		await page.getByText('3 States are proposed for the plan').waitFor();
		await page.getByText('No State is in the plan yet.').waitFor();
		await page.getByRole('button', { name: 'Add to the plan' }).click();
		await page.getByText('3 States are in the plan for the review of Cambodia (January 2014)').waitFor();
		expect(await page.getByText('proposed for the plan').count()).toBe(0);
		await saved(page);
		await page.reload();
		await card(page, 'Norway').waitFor();
		expect(await page.locator('[data-card]').count()).toBe(3);
		expect(await axe(page)).toEqual([]);
	});

	test('moves cards by keyboard, by button and by dragging, and takes it back', async ({ page, site }) => {
		await plan(page, site);
		await card(page, 'Norway').focus();
		await page.keyboard.press('Alt+ArrowRight');
		await column(page, 'Asked').getByRole('button', { name: 'Norway', exact: true }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Norway');
		await page.getByText('Norway is now under Asked, 1 of 1.').waitFor();
		await page.getByRole('button', { name: 'Move Norway to Met' }).click();
		await column(page, 'Met').getByRole('button', { name: 'Norway', exact: true }).waitFor();
		await card(page, 'Sweden').dragTo(column(page, 'Declined'));
		await column(page, 'Declined').getByRole('button', { name: 'Sweden', exact: true }).waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await column(page, 'To contact').getByRole('button', { name: 'Sweden', exact: true }).waitFor();
	});

	test('checks an ask, and hands out a calendar without notes unless they are ticked', async ({
		page,
		site
	}) => {
		await plan(page, site);
		await card(page, 'Norway').click();
		await page.getByLabel('What the State should recommend').first().fill('Continue efforts');
		await page.getByText('“continue” is easily said and hard to check').waitFor();
		await page.getByLabel('Private notes', { exact: true }).fill('Met at the planted place');
		await page.getByLabel('Day of the meeting').fill('2013-11-14');
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		const calendar = async () => {
			const [file] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Download calendar' }).click()
			]);
			return readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '');
		};
		const plain = await calendar();
		expect(plain).toMatch(/SUMMARY:Meeting: Norway\r\n/);
		expect(plain).toMatch(/DTSTART;VALUE=DATE:20131114\r\n/);
		expect(plain.match(/BEGIN:VEVENT/g)).toHaveLength(8);
		expect(plain).not.toContain('planted');
		await page.getByLabel('With names and private notes').check();
		expect(await calendar()).toContain('planted place');
	});

	test('locks, tells a wrong passphrase plainly, opens, travels as a backup and can be erased', async ({
		page,
		site
	}) => {
		await plan(page, site);
		await setPassphrase(page);
		await page.getByRole('button', { name: 'Lock', exact: true }).click();
		await page.getByRole('heading', { name: 'The plan is locked' }).waitFor();
		expect(await axe(page)).toEqual([]);
		await page.reload();
		await page.getByLabel('Passphrase').fill('not the passphrase');
		await page.getByRole('button', { name: 'Unlock' }).click();
		await page.getByText('That passphrase does not open the plan.').waitFor();
		await page.getByLabel('Passphrase').fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Unlock' }).click();
		await card(page, 'Norway').waitFor();

		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save the backup file' }).click()
		]);
		const backup = await file.path();
		expect(readFileSync(backup, 'utf8')).not.toContain('NOR');
		await page.getByRole('button', { name: 'Erase the plan' }).click();
		await page.getByRole('button', { name: 'Yes, erase everything' }).click();
		await page.getByText('No State is in the plan yet.').waitFor();
		await page.reload();
		await page.getByText('No State is in the plan yet.').waitFor();

		await page.getByLabel('Backup file').setInputFiles(backup);
		await page.getByLabel('Passphrase of that backup').fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Open the backup' }).click();
		await card(page, 'Norway').waitFor();
		await page.getByText('sealed under the passphrase that opened it').waitFor();
		expect(await page.getByText('This plan has no passphrase').count()).toBe(0);
		await page.reload();
		await page.getByRole('heading', { name: 'The plan is locked' }).waitFor();
		await page.getByLabel('Passphrase').fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Unlock' }).click();
		await card(page, 'Norway').waitFor();
	});

	test('takes a passphrase before anything is in the plan', async ({ page, site }) => {
		await page.goto(`${site}approach/plan`);
		await setPassphrase(page);
		await page.getByRole('button', { name: 'Lock', exact: true }).click();
		await page.getByRole('heading', { name: 'The plan is locked' }).waitFor();
		await page.reload();
		await page.getByLabel('Passphrase').fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Unlock' }).click();
		await page.getByText('No State is in the plan yet.').waitFor();
	});

	test('takes the review a link names, and says where its themes and priorities stand', async ({
		page,
		site
	}) => {
		await page.goto(`${site}approach/plan?sur=KHM&session=32&priority=elections:1`);
		await page.getByText('The link is about the review of Cambodia in session 32').waitFor();
		expect(await page.locator('#add-state option[value=NOR]').count()).toBe(1);
		expect(await page.locator('#add-state option[value=KHM]').count()).toBe(0);
		expect(await page.getByRole('link', { name: 'Shortlist and coverage' }).getAttribute('href')).toMatch(
			/approach\?sur=KHM&session=32$/
		);
		expect(await page.getByRole('link', { name: 'See them there' }).getAttribute('href')).toMatch(
			/approach\?sur=KHM&session=32&priority=elections/
		);
		await page.getByRole('button', { name: 'Plan for this review' }).click();
		await page.getByRole('button', { name: 'Plan for this review' }).waitFor({ state: 'detached' });
		await saved(page);
		await page.goto(`${site}approach/after`);
		await page.getByText('A plan with States and with asks that name a theme.').waitFor();
		await page.getByText('hold none to Cambodia in session 32').waitFor();
		expect(await axe(page)).toEqual([]);
	});

	test('locks itself after its time and leaves nothing of the plan on the page', async ({ page, site }) => {
		await page.clock.install();
		await plan(page, site);
		await setPassphrase(page);
		expect(await page.getByLabel(/Locks itself after minutes/).inputValue()).toBe('10');
		await card(page, 'Norway').click();
		await page.getByLabel('Private notes', { exact: true }).fill('Ask for planted on Monday');
		await page.getByLabel('What the State should recommend').first().fill('Ratify the planted treaty');
		await page.clock.runFor(8 * 60_000);
		await page.getByLabel('Private notes', { exact: true }).waitFor();
		await page.keyboard.press('Shift');
		await page.clock.runFor(8 * 60_000);
		expect(await page.getByLabel('Private notes', { exact: true }).count()).toBe(1);
		await page.clock.runFor(3 * 60_000);
		await page.getByRole('heading', { name: 'The plan is locked' }).waitFor();
		// Neither as text nor in a field, a label, the title, the address or what the page keeps.
		const left = await page.evaluate(() => {
			const fields = [...document.querySelectorAll('input, textarea, select')].map(
				(field) => (field as HTMLInputElement).value
			);
			const kept = [localStorage, sessionStorage].flatMap((area) => Object.values(area).map(String));
			return [document.documentElement.outerHTML, document.title, location.href, ...fields, ...kept].join(
				'\n'
			);
		});
		expect(left).not.toContain('planted');
		expect(left).not.toContain('Norway');
		await page.getByRole('link', { name: 'Briefs' }).click();
		await page.waitForURL(/briefs$/);
		await page.getByRole('heading', { name: 'The plan is locked' }).waitFor();
		await page.getByLabel('Passphrase').fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Unlock' }).click();
		await page.getByRole('article', { name: 'Norway' }).getByText('Ratify the planted treaty').waitFor();
	});

	test('leaves no word of a note in the profile of the browser', async ({ site }) => {
		const executablePath = findChromium();
		if (executablePath === undefined) throw new Error(NO_CHROMIUM);
		const secret = 'Zanzibarquince';
		const profile = mkdtempSync(join(tmpdir(), 'demarche-profile-'));
		const open = () =>
			chromium.launchPersistentContext(profile, {
				executablePath,
				args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run']
			});
		try {
			const context = await open();
			const page = context.pages()[0] ?? (await context.newPage());
			await plan(page, site);
			await card(page, 'Norway').click();
			await page
				.getByLabel('Private notes', { exact: true })
				.pressSequentially(`Ask for ${secret} on Monday`);
			await page.getByLabel('Whom we meet').fill(`${secret} the second`);
			await page.keyboard.press('Escape');
			await page.waitForTimeout(1000); // The note has been saved, and stood on the disk, before there was a passphrase.
			await setPassphrase(page);
			await card(page, 'Norway').click();
			await page.getByLabel('Private notes', { exact: true }).pressSequentially(` and ${secret} again`);
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Lock', exact: true }).click();
			await page.getByRole('heading', { name: 'The plan is locked' }).waitFor();
			await context.close();

			const needles = [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')];
			const files = filesBelow(profile);
			expect(files.some((file) => file.includes('IndexedDB'))).toBe(true);
			const found = files.filter((file) => {
				const bytes = readFileSync(file);
				return needles.some((needle) => bytes.includes(needle));
			});
			expect(found).toEqual([]);

			// And it was there to be found: the plan opens in that profile, note and all.
			const again = await open();
			const reopened = again.pages()[0] ?? (await again.newPage());
			await reopened.goto(`${site}approach/plan`);
			await reopened.getByLabel('Passphrase').fill(PASSPHRASE);
			await reopened.getByRole('button', { name: 'Unlock' }).click();
			await card(reopened, 'Norway').click();
			expect(await reopened.getByLabel('Private notes', { exact: true }).inputValue()).toBe(
				`Ask for ${secret} on Monday and ${secret} again`
			);
			await again.close();
		} finally {
			rmSync(profile, { recursive: true, force: true });
		}
	});

	test('fits a phone', async ({ page, site }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await plan(page, site);
		for (const path of ['plan', 'briefs', 'after']) {
			await page.goto(`${site}approach/${path}`);
			await page.getByRole('heading', { level: 1 }).first().waitFor();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		}
	});
});

describe('the briefs', () => {
	test('print one page each, with an overview', async ({ page, site }) => {
		await plan(page, site);
		await card(page, 'Norway').click();
		const asks = page.getByLabel('What the State should recommend');
		await asks.first().fill('Establish an independent judicial council by 2016. '.repeat(6));
		await page.getByLabel('Why: the situation').first().fill('The courts are not trusted. '.repeat(20));
		await page.getByLabel('A question in advance').first().fill('How many judges were appointed? '.repeat(6));
		await page.getByLabel('Private notes', { exact: true }).fill('planted');
		await page.keyboard.press('Escape');
		await page.getByRole('link', { name: 'Briefs' }).click();
		await page.getByRole('heading', { name: '3 briefs to hand over' }).waitFor();
		await page.getByRole('button', { name: 'Print or save as PDF' }).and(page.locator(':enabled')).waitFor();
		const norway = page.getByRole('article', { name: 'Norway' });
		await norway.getByText('What Norway recommended to Cambodia').waitFor();
		await norway.locator('tbody tr').first().waitFor();
		await page.getByText('2 asks have no text yet').waitFor();
		expect((await page.locator('.sheet').allInnerTexts()).join()).not.toContain('to be written');
		expect(await page.getByRole('article', { name: 'Sweden' }).locator('.blank').count()).toBe(2);
		expect(await axe(page)).toEqual([]);
		expect(await page.locator('.sheet').allInnerTexts()).not.toContain('planted');
		expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(4);
		expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(4);
		await page.getByLabel('Overview of the plan').first().uncheck();
		await page.getByLabel('France').first().uncheck();
		expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
	});

	/** The briefs of three States as they are downloaded: name in the zip → what the PDF holds. */
	async function downloaded(page: Page, button: string): Promise<Map<string, PdfContent>> {
		await page.getByRole('article').nth(1).locator('tbody tr').first().waitFor();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: button }).and(page.locator(':enabled')).click()
		]);
		const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
		return new Map(Object.entries(files).map(([name, bytes]) => [name, readPdf(bytes)]));
	}

	test('can be taken along as PDFs of one A4 page each, with their text and without notes', async ({
		page,
		site
	}) => {
		await plan(page, site);
		await card(page, 'Norway').click();
		await page
			.getByLabel('What the State should recommend')
			.first()
			.fill('Ratify by 2016, as Türkiye and Côte d’Ivoire did; in Khmer: ឯករាជ្យ.');
		await page.getByLabel('A question in advance').first().fill('How many judges → were appointed?');
		await page.getByLabel('Private notes', { exact: true }).fill('planted');
		await page.keyboard.press('Escape');
		await page.getByRole('link', { name: 'Briefs' }).click();
		const briefs = await downloaded(page, 'Download as PDFs (zip)');
		expect([...briefs.keys()]).toEqual([
			'01 Overview of the plan.pdf',
			'02 Norway.pdf',
			'03 Sweden.pdf',
			'04 France.pdf'
		]);
		for (const { pages, size } of briefs.values()) expect({ pages, size }).toEqual({ pages: 1, size: A4 });
		const norway = briefs.get('02 Norway.pdf')!;
		expect(norway.title).toBe('Norway');
		expect(norway.text).toContain('Türkiye and Côte d’Ivoire');
		expect(norway.text).toContain('ឯករាជ្យ');
		expect(norway.text).toContain('How many judges');
		expect(norway.text).toContain('What Norway recommended to Cambodia');
		expect(norway.text).toContain('Supported');
		expect([...briefs.values()].map(({ text }) => text).join()).not.toContain('planted');
		await page.getByLabel('private notes').check();
		const ticked = await downloaded(page, 'Download as PDFs (zip)');
		expect(ticked.get('01 Overview of the plan.pdf')!.text).toContain('planted');
		expect(ticked.get('02 Norway.pdf')!.text).not.toContain('planted');
	});

	test('keep all of a page that is fuller than A4 on one page, made smaller, and say so', async ({
		page,
		site
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await plan(page, site);
		await card(page, 'Norway').click();
		const situations = page.getByLabel('Why: the situation');
		await situations.first().fill(`${'The courts are not trusted. '.repeat(220)}The very last word.`);
		await page.keyboard.press('Escape');
		await saved(page);
		await page.goto(`${site}approach/briefs?lang=fr`);
		await page.getByText('La page « Norvège » dépasse le format A4').waitFor();
		const briefs = await downloaded(page, 'Télécharger en PDF (zip)');
		const norway = briefs.get('02 Norvège.pdf')!;
		expect({ pages: norway.pages, size: norway.size, language: norway.language }).toEqual({
			pages: 1,
			size: A4,
			language: 'fr'
		});
		expect(norway.text).toContain('The very last word.');
		expect(norway.text).toContain('Cambodge');
		for (const { y } of norway.lines) {
			expect(y).toBeGreaterThan(12);
			expect(y).toBeLessThan(A4[1]! - 12);
		}
	});
});

describe('after the review', () => {
	test('matches each ask, and lets a person overrule it', async ({ page, site }) => {
		await plan(page, site);
		await page.getByRole('link', { name: 'After the review' }).click();
		await page.getByText(/of 3 asks came back as recommendations/).waitFor();
		await page.getByText('205 recommendations to Cambodia in session 18 are open.').waitFor();
		const labour = page.getByRole('article').filter({ hasText: 'Norway · Labour' });
		await page.getByText(/3 asks are suggested; said by you: 0/).waitFor();
		await labour.getByText('Partly', { exact: true }).click();
		await labour.getByText('said by you').waitFor();
		await labour.getByRole('button', { name: /Take the suggestion again/ }).waitFor();
		await page.getByText(/2 asks are suggested; said by you: 1/).waitFor();
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByText(/3 asks are suggested; said by you: 0/).waitFor();
		await page.getByRole('button', { name: 'Redo' }).click();
		await page.getByRole('link', { name: 'Plan', exact: true }).click();
		await saved(page);
		await page.reload();
		await card(page, 'Norway').waitFor();
		await page.getByRole('link', { name: 'After the review' }).click();
		await labour.waitFor();
		expect(
			await page
				.getByRole('article')
				.filter({ hasText: 'Norway · Labour' })
				.getByRole('radio', { name: 'Partly' })
				.isChecked()
		).toBe(true);
		expect(await axe(page)).toEqual([]);
	});

	test('says what to do while the outcome is not loaded', async ({ page, site }) => {
		await page.goto(`${site}approach/plan?sur=KHM&session=32&add=NOR,theme:justice`);
		await page.getByRole('button', { name: 'Add to the plan' }).click();
		await page.getByRole('link', { name: 'After the review' }).click();
		await page.getByText('hold none to Cambodia in session 32').waitFor();
		await page.getByRole('link', { name: 'Load the outcome' }).waitFor();
	});
});
