import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} VitestReport the part of Vitest's JSON report that is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Counts a Vitest run. A test file that could not even be read counts as one failure, and so does a run that ended badly
 * without any test to blame, so that the count never says less than the exit code.
 * @param {VitestReport | undefined} report `undefined` where the run left none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tally(report, exitCode) {
	if (!report) return { passed: 0, failed: 1, skipped: 0 };
	const unread = report.testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
	).length;
	const failed = report.numFailedTests + unread;
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && exitCode !== 0 ? 1 : failed,
		skipped: report.numPendingTests + (report.numTodoTests ?? 0)
	};
}

/**
 * @param {string} path
 * @returns {VitestReport | undefined} `undefined` where there is no such file
 */
export const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/**
 * The closing line: `12 passed, 0 failed`, and `, 3 skipped` where some were.
 * @param {readonly Tally[]} tallies
 */
export function closingLine(tallies) {
	const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, one) => total + one[key], 0);
	const skipped = sum('skipped');
	return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
