import type { Page } from 'playwright-core';
import { m } from '../../src/lib/i18n';
import { PROMISE, PROMISED_ROWS } from './filter-step';
import { clickAndWait, type Click } from './page-click';
import { longTasks, watchTasks } from './long-tasks';
import { lineOf, type Section } from './report';
import { SEED } from './simulated';
import type { Site } from './site';
import { numbers } from './walk';

const STEPS = 36;
const WARMUPS = 6;
/** What a test browser takes through the file picker. Bytes. */
const MOST_BYTES = 50e6;
const VIEWS = ['network', 'flow'] as const;

/**
 * A filter step in the real page: a file is brought, opened in place of the example, and buttons of the rail are clicked
 * while the picture is watched.
 * @param bytes a canonical CSV of `rows` recommendations
 */
export async function timePageSteps(site: Site | string, bytes: Uint8Array, rows: number): Promise<Section> {
	const section: Section = {
		id: 'page-step',
		title: '5. A filter step in the page, in Chromium: from the click to the frame with the new picture',
		lines: [],
		notes: typeof site === 'string' ? [site] : [...site.notes]
	};
	if (typeof site === 'string') return section;
	if (bytes.length > MOST_BYTES)
		return {
			...section,
			notes: ['Left out: the file is too large for the test browser; add a smaller size.']
		};
	const context = await site.visit();
	const page = await context.newPage();
	await bring(page, site.address, bytes);
	const target = rows === PROMISED_ROWS ? { target: PROMISE } : {};
	for (const view of VIEWS) {
		await show(page, view);
		const { redraws, still, tasks } = await steps(page);
		if (redraws.length === 0) throw new Error(`No click on the rail changed the picture of the ${view}.`);
		section.lines.push(lineOf(`Step in the ${view}`, redraws, { rows, ...target }));
		const longest = Math.max(0, ...tasks);
		const many = tasks.length === 1 ? 'one task' : `${tasks.length} tasks`;
		section.notes.push(
			longest === 0
				? `${view}: no task of the main thread took 50 ms or longer.`
				: `${view}: ${many} of the main thread took 50 ms or longer, the longest ${Math.round(longest)} ms.`,
			...(still > 0 ? [`${view}: ${still} clicks left the picture as it was.`] : [])
		);
	}
	await context.close();
	return section;
}

/** Brings the file and opens it in place of the example. */
async function bring(page: Page, address: string, bytes: Uint8Array): Promise<void> {
	await page.goto(`${address}data`);
	const file = { name: 'simulated.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) };
	await page.locator('input[type=file]').first().setInputFiles(file);
	const replace = page.getByRole('button', { name: m.data_review_replace() });
	await replace.click({ timeout: 120_000 });
	await page.getByRole('link', { name: m.data_opened_explore() }).click({ timeout: 120_000 });
	await page.locator('.chart [data-node]').first().waitFor({ timeout: 120_000 });
}

async function show(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
	await page.locator('.toolbar').locator('select:has(option[value=network])').selectOption(view);
	await page.locator(view === 'network' ? '.chart .network svg' : '.chart .flow svg').waitFor();
	// Whoever clicks in the rail does not point at a mark, which would be drawn over the picture once more.
	await page.locator('aside.rail').hover({ position: { x: 1, y: 1 } });
	await page.locator('.stage[aria-busy=false]').waitFor();
}

interface Steps {
	/** Milliseconds from each click to the frame with the new picture. */
	redraws: number[];
	/** Clicks after which the picture stayed as it was. */
	still: number;
	/** Tasks of the main thread of 50 ms or more, in milliseconds. */
	tasks: number[];
}

async function steps(page: Page): Promise<Steps> {
	const lists: readonly Omit<Click, 'pick'>[] = [
		{ list: m.facet_cycle(), most: 2 },
		{ list: m.facet_group(), most: 2 },
		{ list: m.facet_theme(), most: 3 }
	];
	const random = numbers(SEED);
	const redraws: number[] = [];
	let still = 0;
	for (let step = -WARMUPS; step < STEPS; step++) {
		if (step === 0) await page.evaluate(watchTasks);
		const list = lists[(step + WARMUPS) % lists.length];
		if (list === undefined) continue;
		const redraw = await page.evaluate(clickAndWait, { ...list, pick: random() });
		if (step < 0) continue;
		if (redraw === undefined) still++;
		else redraws.push(redraw);
	}
	return { redraws, still, tasks: await longTasks(page) };
}
