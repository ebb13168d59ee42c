import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../tests/helpers/browser';
import { ROOT } from '../lib/paths';
import { buildStale } from '../setup/build.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { serveSite } from '../setup/server.mjs';

const BUILD = join(ROOT, 'build');

/** The built site and a browser to see it with. */
export interface Site {
	/** Ends in `/`. */
	address: string;
	/** Sentences worth knowing about what is timed. */
	notes: string[];
	/** A fresh profile, 1280 × 720, without transitions. */
	visit(): Promise<BrowserContext>;
	close(): Promise<void>;
}

/** Serves the built site and starts a browser; where that cannot be, one sentence on what is missing. */
export async function openSite(): Promise<Site | string> {
	if (!existsSync(join(BUILD, 'index.html')))
		return 'Left out: there is no built site; run npm run build first.';
	if (findChromium() === undefined)
		return 'Left out: there is no Chromium; install one, or name its program in the environment variable DEMARCHE_CHROMIUM.';
	const browser = await launchBrowser();
	const site = await serveSite({ directory: BUILD, compress: false });
	return {
		address: site.address,
		notes: buildStale(ROOT) ? ['The built site is older than its sources: npm run build makes it anew.'] : [],
		visit: () => newProfile(browser),
		close: async () => {
			await browser.close();
			await site.close();
		}
	};
}

async function newProfile(browser: Browser): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 720 },
		reducedMotion: 'reduce'
	});
	// tsx wraps the functions that go into the page in a helper of its own, which the page lacks.
	await context.addInitScript({ content: 'globalThis.__name = (wrapped) => wrapped;' });
	return context;
}
