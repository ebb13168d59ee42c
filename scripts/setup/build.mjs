import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailed, npm, ROOT } from './process.mjs';

/** What a build is made of. */
const SOURCES = [
	'src',
	'static',
	'data',
	'src/lib/i18n/project.inlang/settings.json',
	'scripts/build-data.ts',
	'scripts/lib',
	'scripts/setup/csp.mjs',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];

/** Made by the build itself. */
const MADE = ['src/lib/generated', 'src/lib/i18n/generated', 'static/data', 'src/lib/i18n/project.inlang'];

/** The built site. */
export const BUILD = join(ROOT, 'build');

/**
 * Whether the build is missing or older than what it is made of.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function buildStale(root) {
	const built = join(root, 'build', 'index.html');
	if (!existsSync(built) || !existsSync(join(root, 'src/lib/i18n/generated'))) return true;
	const at = statSync(built).mtimeMs;
	return SOURCES.some((source) => newerThan(at, root, source));
}

/** @param {number} time @param {string} root @param {string} path @returns {boolean} */
function newerThan(time, root, path) {
	if (MADE.includes(path) || /\.test\.[jt]s$/.test(path)) return false;
	const full = join(root, path);
	const entry = statSync(full, { throwIfNoEntry: false });
	if (!entry) return false;
	// A folder's own time tells of files that went; making the generated folders changes it too, though, in their parents.
	const holdsMade = MADE.some((made) => dirname(made) === path);
	if (entry.mtimeMs > time && !holdsMade) return true;
	return entry.isDirectory() && readdirSync(full).some((name) => newerThan(time, root, `${path}/${name}`));
}

/**
 * Builds the site where it is missing or stale.
 * @returns {Promise<void>}
 * @throws {CommandFailed} when the build fails
 */
export async function ensureBuild() {
	if (!buildStale(ROOT)) return;
	console.log('Building the site …');
	const code = await npm(['run', '--silent', 'build']);
	if (code !== 0) throw new CommandFailed('The build failed; its message stands above.', code);
}
