import type { Page } from 'playwright-core';
import { lineOf, type Section } from './report';
import type { Site } from './site';

const VISITS = 5;
const TITLE = '2. First view against engine start, in Chromium';

/** Milliseconds after the navigation began. */
interface Visit {
	firstView: number;
	engineReady: number;
}

/**
 * How long until the first picture stands on the explore page, and until the engine holds the example and answers. Every
 * visit is a first one: a fresh profile with nothing cached.
 */
export async function timeFirstView(site: Site | string): Promise<Section> {
	const section: Section = { id: 'first-view', title: TITLE, lines: [], notes: [] };
	if (typeof site === 'string') return { ...section, notes: [site] };
	const visits: Visit[] = [];
	for (let visit = 0; visit <= VISITS; visit++) {
		const context = await site.visit();
		const times = await timeVisit(await context.newPage(), site.address);
		await context.close();
		// The first wakes the server and the browser.
		if (visit > 0) visits.push(times);
	}
	const engine = visits.map(({ engineReady }) => engineReady);
	return {
		...section,
		lines: [
			lineOf(
				'First picture in the page',
				visits.map(({ firstView }) => firstView),
				{ baseline: { name: 'engine start', times: engine } }
			),
			lineOf('Engine ready with the example', engine)
		],
		notes: [
			...site.notes,
			'From a server on this machine, nothing cached; the engine weighs 34 MB, so a real line only widens the gap.'
		]
	};
}

async function timeVisit(page: Page, address: string): Promise<Visit> {
	await page.addInitScript(() => {
		const watch = new MutationObserver(() => {
			if (document.querySelector('.chart [data-node]') === null) return;
			watch.disconnect();
			performance.mark('demarche:first-view');
		});
		watch.observe(document, { childList: true, subtree: true });
	});
	await page.goto(`${address}explore`);
	const markOf = async (name: string): Promise<number> => {
		try {
			const found = await page.waitForFunction(
				(mark) => performance.getEntriesByName(mark)[0]?.startTime,
				name
			);
			return Number(await found.jsonValue());
		} catch (cause) {
			throw new Error(`The page never marked ${name}; build the site anew with npm run build.`, { cause });
		}
	};
	page.setDefaultTimeout(120_000);
	return {
		firstView: await markOf('demarche:first-view'),
		engineReady: await markOf('demarche:engine-ready')
	};
}
