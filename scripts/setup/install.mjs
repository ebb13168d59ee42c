import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, npm, ROOT } from './process.mjs';

/**
 * Whether the packages are missing or older than the lock file.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function packagesMissing(root) {
	const installed = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installed)) return true;
	return statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Installs the packages of the lock file where they are missing. Packages' own install scripts are not needed.
 * @returns {Promise<void>}
 * @throws {CommandFailed} when npm fails
 */
export async function ensurePackages() {
	if (!packagesMissing(ROOT)) return;
	console.log('Installing packages (npm ci) …');
	const code = await npm(['ci', '--no-audit', '--no-fund']);
	if (code !== 0) throw new CommandFailed('`npm ci` failed; its message stands above.', code);
}
