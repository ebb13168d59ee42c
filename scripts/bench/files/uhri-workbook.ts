import { UHRI_HEADINGS, type UhriKey } from '../../../src/lib/ingest/uhri/columns';
import { xlsx } from '../../../src/lib/ingest/xlsx/test-xlsx';
import { loadReference } from '../../lib/reference';
import { SEED } from '../simulated';
import { numbers } from '../walk';

const VERBS = [
	'Ratify',
	'Continue to promote',
	'Consider signing',
	'Establish',
	'Strengthen',
	'Share with others'
];
const MATTERS = [
	'the convention on migrant workers',
	'equal access to schools',
	'an independent institution'
];
const PERSONS = ['Children', 'Women & girls', 'Persons with disabilities', 'Migrants'];

/**
 * An Excel export of UHRI, made up: one recommending State a row, so that it has as many rows as recommendations.
 * @param rows recommendations
 */
export function uhriWorkbook(rows: number): Uint8Array {
	const { reference } = loadReference();
	const random = numbers(SEED);
	const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const { states } = reference;
	const themes = reference.crosswalk.map(({ theme }) => theme);
	const keys = Object.keys(UHRI_HEADINGS) as UhriKey[];
	const table = Array.from({ length: rows }, (_, row) => {
		const session = 1 + (row % 48);
		const maker = one(states).name;
		const cells: Record<UhriKey, string | number> = {
			text: `${100 + (row % 80)}.${1 + (row % 250)} ${one(VERBS)} ${one(MATTERS)}, in law and in practice, with the means that it takes and by the next review, no. ${row} (${maker});`,
			countries: `- ${one(states).name}`,
			body: '- UPR',
			symbol: `A/HRC/${session}/${1 + (row % 14)}`,
			themes: `- ${one(themes)}\n- ${one(themes)}`,
			persons: `- ${one(PERSONS)}`,
			sdgs: `- ${1 + (row % 17)} - goal`,
			documentDate: 40_000 + session * 100,
			makers: `- ${maker}`,
			position: row % 4 === 0 ? '- Noted' : '- Supported',
			type: '- Recommendations',
			annotation: `a-${row}`,
			session: `- ${session}`,
			regions: '- Europe',
			makerRegions: '- Asia',
			uhriDate: 44_000
		};
		return keys.map((key) => cells[key]);
	});
	return xlsx({ Data: [Object.values(UHRI_HEADINGS), ...table] });
}
