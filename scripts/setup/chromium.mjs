import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

/** Names on the path, best first. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** What to do where there is none. */
export const NO_CHROMIUM =
	'The end-to-end tests need Chromium, Chrome or Edge: install one, or name its program in the environment variable DEMARCHE_CHROMIUM.';

/**
 * A Chromium on this machine: the one named by DEMARCHE_CHROMIUM, else one on the path, in the usual places, or in
 * Playwright's own cache.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} path of the program
 * @throws {Error} when DEMARCHE_CHROMIUM names a file that cannot be run
 */
export function findChromium(env = process.env) {
	if (env.DEMARCHE_CHROMIUM) {
		if (runnable(env.DEMARCHE_CHROMIUM)) return env.DEMARCHE_CHROMIUM;
		throw new Error(
			`DEMARCHE_CHROMIUM names "${env.DEMARCHE_CHROMIUM}", which is no program; correct or unset it.`
		);
	}
	return [...onPath(env), ...usualPlaces(env), ...playwrightCache(env)].find(runnable);
}

/**
 * A Chromium, installed where there is none and that can be done: through the package manager on Debian and Ubuntu as
 * root, else through Playwright.
 * @returns {Promise<string>} path of the program
 * @throws {Error} with the sentence {@link NO_CHROMIUM} when there is none in the end
 */
export async function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	if (isDebianRoot()) {
		console.log('Installing Chromium (apt-get install chromium) …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const updated = await run('apt-get', ['update', '--quiet'], env);
		if (updated === 0)
			await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'], env);
	}
	if (!findChromium()) {
		console.log('Trying Playwright’s own download of Chromium …');
		const playwright = join('node_modules', 'playwright-core', 'cli.js');
		await run(process.execPath, [playwright, 'install', 'chromium']);
	}
	const installed = findChromium();
	if (!installed) throw new Error(NO_CHROMIUM);
	return installed;
}

/** @param {string} path */
function runnable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** @param {NodeJS.ProcessEnv} env */
function onPath(env) {
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
	if (process.platform === 'darwin') {
		const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
		return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
			apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app))
		);
	}
	if (process.platform === 'win32') {
		const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
			(f) => f !== undefined
		);
		const programs = [
			['Chromium', 'Application', 'chrome.exe'],
			['Google', 'Chrome', 'Application', 'chrome.exe'],
			['Microsoft', 'Edge', 'Application', 'msedge.exe']
		];
		return folders.flatMap((folder) => programs.map((program) => join(folder, ...program)));
	}
	return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightCache(env) {
	const own = {
		darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
		win32: join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
	};
	const cache =
		env.PLAYWRIGHT_BROWSERS_PATH ||
		own[/** @type {'darwin' | 'win32'} */ (process.platform)] ||
		join(homedir(), '.cache', 'ms-playwright');
	if (!existsSync(cache)) return [];
	const newestFirst = readdirSync(cache)
		.filter((name) => /^chromium-\d+$/.test(name))
		.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
	const programs = [
		['chrome-linux', 'chrome'],
		['chrome-linux64', 'chrome'],
		['chrome-win', 'chrome.exe'],
		['chrome-win64', 'chrome.exe'],
		['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
		['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing']
	];
	return newestFirst.flatMap((name) => programs.map((program) => join(cache, name, ...program)));
}

function isDebianRoot() {
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release'))
		return false;
	return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
