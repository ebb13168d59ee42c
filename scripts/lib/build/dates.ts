import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDates } from '../../../src/lib/ingest/reference';
import type { DocumentedDate } from '../../../src/lib/model/documented-date';
import type { Reference } from '../../../src/lib/model/reference';
import { DATA } from '../paths';

const FILE = 'cambodia/dates.csv';

/**
 * The dates of reviews that the bundled sources tell of.
 * @throws Error with one sentence that names file, line and column
 */
export function readExampleDates(reference: Reference): DocumentedDate[] {
	const dates = readDates(readFileSync(join(DATA, FILE), 'utf8'), reference);
	const isDay = (day: string) =>
		!Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
	const wrong = dates.find(({ from, to }) => !isDay(from) || !isDay(to) || from > to);
	if (wrong)
		throw new Error(`${FILE}: ${wrong.from} to ${wrong.to} are no days in their order; correct them.`);
	return dates;
}
