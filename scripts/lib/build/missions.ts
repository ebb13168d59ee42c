import { inEnglish } from '../../../src/lib/model/sentence';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vocabularyOf } from '../../../src/lib/ingest';
import { readMissions } from '../../../src/lib/ingest/missions';
import type { Mission } from '../../../src/lib/model/mission';
import type { Reference } from '../../../src/lib/model/reference';
import { DATA } from '../paths';

const FILE = 'cambodia/missions.csv';

/**
 * The missions of the worked example.
 * @throws Error where a row is set aside: the bundled data have no fault
 */
export function readExampleMissions(reference: Reference): Mission[] {
	const text = readFileSync(join(DATA, FILE), 'utf8');
	const { missions, setAside } = readMissions(FILE, text, vocabularyOf(reference));
	const [first] = setAside;
	if (first) throw new Error(`${FILE}, line ${first.line}: ${inEnglish(first.reason)}`);
	return missions;
}
