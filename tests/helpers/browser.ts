import { chromium, type Browser } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../../scripts/setup/chromium.mjs';

/** No name resolves but the machine's own, so that a request to a foreign host cannot get out even in error. */
const OWN_HOST_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * Starts Chromium without a window.
 * @throws when this machine has none
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error(NO_CHROMIUM);
	return chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-dev-shm-usage',
			'--disable-background-networking',
			'--no-first-run',
			OWN_HOST_ONLY
		]
	});
}
