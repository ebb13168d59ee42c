/**
 * Checks the bundled tables in `data/` against themselves, and, where the environment variable DEMARCHE_REAL_DATA names
 * a folder with UPR Info's exports of before 2020, against those exports too.
 *
 * Every fault is one sentence on standard error; any fault makes the exit code 1. What the reference says otherwise than
 * the exports must stand, with its reason, in `data/reference/differences.csv`, and nothing else may stand there.
 */
import { compareWithExports } from './reference/compare';
import { checkCounts } from './reference/counts';
import { checkExample } from './reference/example';
import { exportFiles, readExports } from './reference/exports';
import { expect, faults } from './reference/faults';
import { checkNames } from './reference/names';
import { checkCrosswalk, checkDifferences, checkPublishedTotals } from './reference/published';
import { recount } from './reference/recount';
import { checkStates } from './reference/states';
import { cambodia, organisations, sessions, states, themes } from './reference/tables';
import { checkVocabularies } from './reference/vocabularies';

checkStates();
checkVocabularies();
checkCounts();
checkExample();
checkNames();
checkCrosswalk();
checkPublishedTotals();
checkDifferences();

const folder = process.env.DEMARCHE_REAL_DATA;
if (folder === undefined || folder === '') {
	console.log('Not compared with real exports: DEMARCHE_REAL_DATA is not set.');
} else {
	const files = exportFiles(folder);
	expect(files.length > 0, 'DEMARCHE_REAL_DATA is set, and its folder holds no CSV of UPR Info.');
	if (files.length > 0) {
		const rows = readExports(files);
		console.log(`Compared with ${rows.length} rows of ${files.length} exports.`);
		compareWithExports(rows);
		recount(rows);
	}
}

if (faults.length > 0) {
	for (const fault of faults) console.error(fault);
	console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the bundled tables.`);
	process.exit(1);
}
console.log(
	`The bundled tables are consistent: ${states.length} States, ${themes.length} themes, ${sessions.length} sessions, ` +
		`${organisations.length} organisations, ${cambodia.length} recommendations to Cambodia.`
);
