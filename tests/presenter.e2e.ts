import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axe } from './helpers/axe';
import { openExample } from './helpers/presentation';
import { test } from './helpers/test';

/** The picture of the scene on show has arrived. */
const drawn = (page: Page) => page.locator('dialog [aria-busy="false"] [data-hit]').first().waitFor();
const stage = (page: Page) => page.getByRole('dialog');
/** The scene on show is this one, whatever its step; or at this step of it. */
const scene = (page: Page, number: number, step = '') =>
	stage(page)
		.getByText(new RegExp(`^${number} of 8${step === '' ? '($| ·)' : ` · ${step}$`}`))
		.waitFor();

/** The example on screen, its first scene drawn. */
async function present(page: Page, site: string): Promise<void> {
	await openExample(page, site);
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

	test('the speaker’s window takes the keys at once, and gives them to a control that was tabbed to', async ({
		page,
		context,
		site
	}) => {
		await present(page, site);
		await goTo(page, 2);
		const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
		const at = (number: number) => speaker.getByText(new RegExp(`^${number} of 8`)).waitFor();
		await at(2);
		for (const [key, number] of [
			[' ', 3],
			['ArrowRight', 4],
			['ArrowLeft', 3],
			['Home', 1],
			['End', 8]
		] as const) {
			await speaker.keyboard.press(key);
			await at(number);
			await scene(page, number);
		}
		await speaker.keyboard.press('4');
		await speaker.keyboard.press('Enter');
		await at(4);
		const back = speaker.getByRole('button', { name: '‹ Previous' });
		await back.click();
		await at(3);
		await speaker.keyboard.press(' ');
		await at(4);
		await speaker.keyboard.press('Tab');
		await speaker.keyboard.press('Shift+Tab');
		expect(await back.evaluate((one) => one === document.activeElement)).toBe(true);
		await speaker.keyboard.press(' ');
		await at(3);
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
		const panel = await page.locator('dialog .live').boundingBox();
		const chart = await page.locator('dialog .chart').boundingBox();
		// It lies over the words below the picture, not over what answers.
		expect(panel?.y).toBeGreaterThanOrEqual((chart?.y ?? 0) + (chart?.height ?? Infinity));
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
		await stage(page).getByRole('button', { name: 'More controls' }).click();
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
		await stage(page).getByRole('button', { name: 'More controls' }).click();
		await stage(page).getByRole('button', { name: 'Keys', exact: true }).click();
		expect(await page.getByRole('radio').last().isChecked()).toBe(true);
	});

	test('the laser follows the pointer, the spotlight takes its place, and both go away', async ({
		page,
		site
	}) => {
		await present(page, site);
		const pointer = page.locator('dialog .pointer');
		await page.keyboard.press('l');
		await page.mouse.move(640, 360);
		await expect.poll(() => pointer.evaluate((spot) => spot.style.getPropertyValue('--x'))).toBe('640px');
		expect(await pointer.getAttribute('class')).toContain('laser');
		await page.keyboard.press('t');
		await expect.poll(() => pointer.getAttribute('class')).toContain('spotlight');
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('t');
		await pointer.waitFor({ state: 'detached' });
		await stage(page).getByRole('button', { name: 'More controls' }).click();
		await stage(page).getByRole('button', { name: 'Laser pointer' }).click();
		await pointer.waitFor();
		await page.keyboard.press('Escape');
		await pointer.waitFor({ state: 'detached' });
		await scene(page, 1);
	});

	test('controls leave every word of the slide free until they are asked for', async ({ page, site }) => {
		await page.setViewportSize({ width: 1024, height: 768 });
		await present(page, site);
		for (let number = 1; number <= 8; number++) {
			await goTo(page, number);
			await drawn(page);
			await page.mouse.move(500 + number, 300);
			const over = await page.evaluate(() => {
				const bar = document.querySelector('dialog [role=toolbar]')?.getBoundingClientRect();
				if (!bar) return ['there are no controls'];
				const words = [
					...document.querySelectorAll('dialog footer :is(p:not(.caption), span), .figure text')
				];
				return words.flatMap((element) => {
					const range = document.createRange();
					range.selectNodeContents(element);
					return [...range.getClientRects()].some(
						({ left, right, top, bottom }) =>
							left < bar.right && right > bar.left && top < bar.bottom && bottom > bar.top
					)
						? [element.textContent]
						: [];
				});
			});
			expect(over, `scene ${number}`).toEqual([]);
		}
	});

	test('a mark says what it is, is lit by a click and enlarged with Z', async ({ page, site }) => {
		await present(page, site);
		await goTo(page, 2);
		await drawn(page);
		const justice = stage(page).getByRole('button', { name: /^Justice: 54/ });
		await justice.hover();
		await stage(page).locator('.tip').filter({ hasText: 'Justice' }).waitFor();
		const width = async () => (await justice.boundingBox())?.width ?? 0;
		const before = await width();
		await page.keyboard.press('z');
		await expect.poll(width).toBeGreaterThan(2 * before);
		await page.keyboard.press('z');
		await expect.poll(width).toBeLessThan(1.3 * before);
		await justice.click();
		await page.mouse.move(2, 2);
		await expect.poll(() => stage(page).locator('.figure.some-lit').count()).toBe(1);
		await page.keyboard.press('z');
		await expect.poll(width).toBeGreaterThan(2 * before);
		await page.keyboard.press('Escape');
		await expect.poll(width).toBeLessThan(1.3 * before);
		await scene(page, 2);
	});

	test('a scene that is built up begins with its first step, never with its whole, and goes as far as was pressed meanwhile', async ({
		page,
		site
	}) => {
		await openExample(page, site);
		await page.evaluate(async () => {
			const said: string[] = [];
			new MutationObserver(() => {
				const words = document.querySelector('dialog h1')?.textContent ?? '';
				if (words !== '' && words !== said.at(-1)) said.push(words);
			}).observe(document.body, { subtree: true, childList: true, characterData: true });
			Object.assign(window, { said });
			document.querySelectorAll<HTMLButtonElement>('.present .bar button')[0]?.click();
			let dialog: Element | null;
			while ((dialog = document.querySelector('dialog[open]')) === null)
				await new Promise((resolve) => setTimeout(resolve));
			for (const key of ['ArrowRight', 'n'])
				dialog.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		});
		await scene(page, 1, 'step 3 of 6');
		await drawn(page);
		const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
		expect(await said()).not.toEqual([]);
		expect((await said()).filter((words) => words.includes('343'))).toEqual([]);
		expect(await stage(page).getByRole('region', { name: '1 of 8 · step 3 of 6' }).count()).toBe(1);
		await page.keyboard.press('End');
		await page.keyboard.press('Home');
		await scene(page, 1, 'step 1 of 6');
	});

	test('a scene is built up group by group, or cycle by cycle, and back', async ({ page, site }) => {
		await present(page, site);
		const headline = stage(page).getByRole('heading', { level: 1 });
		const said: string[] = [];
		const step = async (key: string) => {
			await page.keyboard.press(key);
			await drawn(page);
			said.push((await headline.textContent()) ?? '');
		};
		await drawn(page);
		const first = (await headline.textContent()) ?? '';
		// Five regional groups, and observers.
		for (let group = 2; group <= 6; group++) await step('ArrowRight');
		const numbers = [first, ...said].map((words) => Number(/(\d+) recommendations/.exec(words)?.[1]));
		expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
		expect(new Set(numbers).size).toBe(6);
		expect(numbers.at(-1)).toBe(343);
		expect(first).toMatch(/^African group only\./);
		expect(said[0]).toMatch(/^African and Asia-Pacific groups only\./);
		expect(said.at(-2)).toMatch(/^Without Observer\./);
		expect(said.at(-1)).toMatch(/^In cycles 1 and 2, /);
		await stage(page).getByText('Observer: among the 40 more States').waitFor();
		await scene(page, 1, 'step 6 of 6');
		await step('ArrowLeft');
		expect(said.at(-1)).toBe(said.at(-3));
		await page.keyboard.press('Escape');
		await stage(page).waitFor({ state: 'detached' });

		await page
			.getByRole('list', { name: 'Scenes' })
			.getByRole('button', { name: /justice came first/ })
			.click();
		await page.getByLabel('Comes').selectOption('cycle');
		await page.getByText('Saved on this device').waitFor();
		await page.getByRole('button', { name: 'Present', exact: true }).click();
		await scene(page, 2);
		await headline.filter({ hasText: 'In cycle 1' }).waitFor();
		await page.keyboard.press('ArrowRight');
		await headline.filter({ hasText: '343' }).waitFor();
		await scene(page, 2);
		await page.keyboard.press('ArrowRight');
		await scene(page, 3);
	});

	test('marks move from scene to scene, and stand there at once where motion is not wanted', async ({
		page,
		site
	}) => {
		await present(page, site);
		/** How often the marks were drawn on the way to the next scene. */
		const drawings = async (number: number) => {
			await page.evaluate(() => {
				const frames = { count: 0 };
				const marks = document.querySelector('dialog .figure > g');
				const watch = new MutationObserver(() => frames.count++);
				if (marks) watch.observe(marks, { subtree: true, attributes: true, childList: true });
				Object.assign(window, { frames });
			});
			await goTo(page, number);
			await drawn(page);
			return page.evaluate(() => (window as unknown as { frames: { count: number } }).frames.count);
		};
		expect(await drawings(2)).toBe(1);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		expect(await drawings(1)).toBeGreaterThan(2);
	});
});

describe('with a finger', () => {
	test('on a phone each scene has its headline over its comment, half of the height for its picture, and controls beside it all', async ({
		browser,
		site
	}) => {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			serviceWorkers: 'block',
			locale: 'en-GB'
		});
		const page = await context.newPage();
		await present(page, site);
		for (let number = 1; number <= 8; number++) {
			await goTo(page, number);
			await drawn(page);
			const seen = await page.evaluate(() => {
				const one = (selector: string) => document.querySelector(`dialog ${selector}`) as HTMLElement;
				const type = (selector: string) => parseFloat(getComputedStyle(one(selector)).fontSize);
				const slide = one('.slide');
				const box = slide.getBoundingClientRect();
				return {
					louder: type('h1') > type('.comment'),
					picture: one('.chart').getBoundingClientRect().height >= 0.5 * slide.clientHeight,
					free: one('[role=toolbar]').getBoundingClientRect().top >= box.bottom,
					sideways: slide.scrollWidth - slide.clientWidth,
					cut: [...document.querySelectorAll('dialog .figure text')]
						.map(({ textContent }) => textContent ?? '')
						.filter((words) => words.includes('…')),
					fewer: /more rows/.test(slide.textContent ?? '')
				};
			});
			expect(seen, `scene ${number}`).toEqual({
				louder: true,
				picture: true,
				free: true,
				sideways: 0,
				cut: [],
				fewer: false
			});
		}
		expect(await axe(page)).toEqual([]);
		await context.close();
	});

	test('a swipe goes on and back, and a steep or short one does not', async ({ browser, site }) => {
		const context = await browser.newContext({
			viewport: { width: 1024, height: 768 },
			hasTouch: true,
			serviceWorkers: 'block',
			locale: 'en-GB'
		});
		const page = await context.newPage();
		await present(page, site);
		await goTo(page, 2);
		const debuggers = await context.newCDPSession(page);
		const swipe = async (from: [number, number], to: [number, number]) => {
			const at = ([x, y]: [number, number]) => [{ x, y }];
			await debuggers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
			await debuggers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(to) });
			await debuggers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		await swipe([700, 300], [300, 320]);
		await scene(page, 3);
		await swipe([500, 200], [520, 600]);
		await swipe([500, 300], [470, 300]);
		await scene(page, 3);
		await swipe([300, 300], [700, 320]);
		await scene(page, 2);
		await context.close();
	});
});
