import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStale } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { packagesMissing } from './install.mjs';
import { tooOld } from './node-version.mjs';
import { closingLine, tally } from './report.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'demarche-setup-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file as if at a second of the clock, its folders at second 0. */
function at(second: number, path: string, content = '', mode = 0o644): string {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content, { mode });
	utimesSync(file, second, second);
	for (let folder = dirname(file); folder !== dirname(root); folder = dirname(folder))
		utimesSync(folder, 1, 1);
	return file;
}

test.each([
	['18.20.4', true],
	['20.18.9', true],
	['20.19.0', false],
	['22.0.0', false]
])('Node %s is too old: %s', (version, expected) => {
	expect(tooOld(version) !== undefined).toBe(expected);
});

describe('packagesMissing', () => {
	test('follows the lock file', () => {
		at(10, 'package-lock.json');
		expect(packagesMissing(root)).toBe(true);
		at(9, 'node_modules/.package-lock.json');
		expect(packagesMissing(root)).toBe(true);
		at(11, 'node_modules/.package-lock.json');
		expect(packagesMissing(root)).toBe(false);
	});
});

describe('buildStale', () => {
	beforeEach(() => {
		at(5, 'src/lib/model/a.ts');
		at(5, 'package.json');
		at(20, 'src/lib/i18n/generated/messages.js');
		at(20, 'static/data/facts.arrow');
		at(20, 'src/lib/model/a.test.ts');
		at(10, 'build/index.html');
	});

	test('not where the build is the newest', () => expect(buildStale(root)).toBe(false));

	test.each(['src/lib/model/b.ts', 'data/reference/states.csv', 'package.json', 'scripts/build-data.ts'])(
		'where %s is newer',
		(path) => {
			at(11, path);
			expect(buildStale(root)).toBe(true);
		}
	);

	test('where a file went', () => {
		utimesSync(join(root, 'src/lib/model'), 11, 11);
		expect(buildStale(root)).toBe(true);
	});

	test('where there is none', () => {
		rmSync(join(root, 'build'), { recursive: true });
		expect(buildStale(root)).toBe(true);
	});
});

describe.skipIf(process.platform === 'win32')('findChromium', () => {
	test('takes the one named, else the first on the path', () => {
		const named = at(1, 'own/browser', '', 0o755);
		const onPath = at(1, 'bin/chromium', '', 0o755);
		expect(findChromium({ DEMARCHE_CHROMIUM: named, PATH: join(root, 'bin') })).toBe(named);
		expect(findChromium({ PATH: join(root, 'bin') })).toBe(onPath);
	});

	test('says when the one named is none', () => {
		expect(() => findChromium({ DEMARCHE_CHROMIUM: join(root, 'nothing') })).toThrow(
			'DEMARCHE_CHROMIUM names'
		);
	});
});

describe('the closing line', () => {
	const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] };

	test('sums the runs', () => {
		const second = { ...report, numFailedTests: 1, numPendingTests: 2 };
		expect(closingLine([tally(report, 0)])).toBe('3 passed, 0 failed');
		expect(closingLine([tally(report, 0), tally(second, 1)])).toBe('6 passed, 1 failed, 2 skipped');
	});

	test('counts what fails outside a test', () => {
		const unread = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
		expect(closingLine([tally(unread, 1)])).toBe('3 passed, 1 failed');
		expect(closingLine([tally(report, 1)])).toBe('3 passed, 1 failed');
		expect(closingLine([tally(undefined, 1)])).toBe('0 passed, 1 failed');
	});
});
