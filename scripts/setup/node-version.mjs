/** The oldest Node that runs the tools: what Vite 8 and Vitest 4 ask for. */
const OLDEST = { major: 20, minor: 19 };

/**
 * @param {string} version as `process.versions.node`
 * @returns {string | undefined} one sentence where Node is too old
 */
export function tooOld(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
	return (
		'Demarche needs Node ' +
		OLDEST.major +
		'.' +
		OLDEST.minor +
		' or newer and this is ' +
		version +
		'; get one from https://nodejs.org.'
	);
}

/** Ends the program with one sentence where Node is too old. */
export function requireNode() {
	const sentence = tooOld(process.versions.node);
	if (sentence === undefined) return;
	console.error(sentence);
	process.exit(1);
}
