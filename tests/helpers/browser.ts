import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../../scripts/setup/chromium.mjs';

/** No name resolves but the machine's own, so that a request to a foreign host cannot get out even in error. */
const OWN_HOST_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-background-networking',
	'--no-first-run',
	OWN_HOST_ONLY
];

/**
 * Starts Chromium without a window.
 * @throws when this machine has none
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error(NO_CHROMIUM);
	return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * Starts Chromium with a profile that outlives it, in a folder.
 * @throws when this machine has none
 */
export async function launchProfile(folder: string): Promise<BrowserContext> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error(NO_CHROMIUM);
	return chromium.launchPersistentContext(folder, {
		executablePath,
		args: ARGUMENTS,
		viewport: { width: 1280, height: 720 },
		locale: 'en-GB'
	});
}
