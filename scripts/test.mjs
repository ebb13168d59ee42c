/**
 * `npm test`: installs what is missing, builds what is stale, runs the unit tests and the end-to-end tests in a real
 * Chromium, and closes with one line that counts both. The exit code is 0 only where nothing failed.
 */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { existsSync, mkdirSync, rmSync } = await import('node:fs');
const { join, resolve } = await import('node:path');
const { ensurePackages } = await import('./setup/install.mjs');
const { ensureBuild } = await import('./setup/build.mjs');
const { ensureChromium } = await import('./setup/chromium.mjs');
const { ROOT, run } = await import('./setup/process.mjs');
const { closingLine, readReport, tally } = await import('./setup/report.mjs');

const OUTPUT = join(ROOT, 'tests', 'output');

/** @param {string} name @param {readonly string[]} args @param {NodeJS.ProcessEnv} env */
async function vitest(name, args, env) {
	const file = join(OUTPUT, `${name}.json`);
	rmSync(file, { force: true });
	console.log(`\n${name} tests`);
	const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await run(process.execPath, [program, 'run', ...args, ...reporters], env);
	return { code, count: tally(readReport(file), code) };
}

/** The folder with the real files, where there is one. */
function realData() {
	if (process.env.DEMARCHE_REAL_DATA) return process.env.DEMARCHE_REAL_DATA;
	const beside = resolve(ROOT, '..', 'shared', 'data');
	return existsSync(join(beside, 'upr-info')) ? beside : undefined;
}

try {
	await ensurePackages();
	const chromium = await ensureChromium();
	await ensureBuild();
	mkdirSync(OUTPUT, { recursive: true });

	const real = realData();
	if (!real) {
		console.log(
			'The tests on real files are skipped: set DEMARCHE_REAL_DATA to a folder with upr-info/ and ohchr/ to run them.'
		);
	}
	const env = { ...process.env, DEMARCHE_CHROMIUM: chromium, ...(real ? { DEMARCHE_REAL_DATA: real } : {}) };
	const unit = await vitest('unit', [], env);
	const endToEnd = await vitest('end-to-end', ['--config', join('tests', 'vitest.e2e.config.ts')], env);
	if (!real) console.log('The tests on real files were skipped: DEMARCHE_REAL_DATA is not set.');
	console.log(`\n${closingLine([unit.count, endToEnd.count])}`);
	process.exitCode = unit.code === 0 && endToEnd.code === 0 ? 0 : 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
