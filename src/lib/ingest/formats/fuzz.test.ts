import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { divider, docx, tbl, tr } from '../docx/test-docx';
import { xlsx } from '../xlsx/test-xlsx';
import { UHRI_HEADINGS } from '../uhri/columns';
import { bundledReference, ingestAll } from '../test-support';

const reference = bundledReference();
const damage = fc.array(
	fc.record({ at: fc.nat(), bytes: fc.uint8Array({ maxLength: 4 }), cut: fc.nat({ max: 40 }) }),
	{ minLength: 1, maxLength: 5 }
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;
const damaged = (bytes: Uint8Array, damages: Damage) =>
	damages.reduce<Uint8Array>((before, { at, bytes: put, cut }) => {
		const place = at % (before.length + 1);
		return Uint8Array.from([...before.subarray(0, place), ...put, ...before.subarray(place + cut)]);
	}, bytes);

const matrix = docx(
	tbl(
		tr('Recommendation', 'Position', 'Full list of themes'),
		divider('Right to health'),
		tr('1.1 Do a (Chile, Peru); Do b (Bolivia (Plurinational State of)) (Togo);', 'Supported', [
			'- Right to health',
			'SDGs:',
			'- 3 - HEALTH'
		]),
		tr('1.2 Do c (Cuba);', 'Noted', 'E41 Right to health')
	),
	{ header: 'UPR of Slovenia (4th Cycle – 48th session)' }
);

const HEADINGS = Object.values(UHRI_HEADINGS);
const VALUES = HEADINGS.map(
	(heading) =>
		({
			Text: '12.1 Do a (Chile); Do b (Peru);',
			'Countries Concerned': '- Slovenia',
			'Reccomending Body': '- UPR',
			'UPR Reccomending States': '- Chile\n- Peru',
			'UPR Position': '- Supported',
			'UPR Session': '- 34'
		})[heading as string] ?? '- A value'
);

/** Files of each format, and the member of an archive in which damage gets furthest. */
const SAMPLES: readonly { name: string; bytes: Uint8Array; member?: string }[] = [
	{ name: 'a.docx', bytes: matrix, member: 'word/document.xml' },
	{ name: 'a.xlsx', bytes: xlsx({ Data: [HEADINGS, VALUES, VALUES] }), member: 'xl/worksheets/sheet1.xml' },
	{ name: 'b.xlsx', bytes: xlsx({ Data: [HEADINGS, VALUES] }), member: 'xl/sharedStrings.xml' },
	{
		name: 'uhri.json',
		bytes: strToU8(JSON.stringify([Object.fromEntries(HEADINGS.map((heading, i) => [heading, VALUES[i]]))]))
	},
	{
		name: 'page.json',
		bytes: strToU8(
			JSON.stringify({
				rows: [
					{
						sharedId: 'a',
						metadata: {
							recommendation: [{ value: 'Do a' }],
							state_under_review: [{ label: 'Slovenia' }],
							recommending_state: [{ label: 'Chile' }, { label: 'Peru' }],
							issues: [{ label: 'Justice' }],
							session: [{ label: '44 - November 2023' }]
						}
					}
				],
				totalRows: 1
			})
		)
	},
	{
		name: 'today.csv',
		bytes: strToU8(
			'Title,Recommendation,State under review,Recommending State,Issues,Response,Session\nA,B,Slovenia,Chile|Peru,Justice,Noted,44\n'
		)
	}
];

const check = async (name: string, bytes: Uint8Array) => {
	const { result, rows, reconciliation } = await ingestAll([fromBytes(name, bytes)], { reference });
	expect(result.files.length + result.refused.length).toBe(1);
	for (const { sentence } of result.refused) {
		expect(sentence).toMatch(/^“.*\.$/s);
		expect(rows).toEqual([]);
	}
	if (result.files.length > 0) {
		expect(reconciliation.read).toBe(reconciliation.loaded + reconciliation.setAside);
		expect(rows.length).toBeGreaterThanOrEqual(reconciliation.loaded);
	}
};

test.each(SAMPLES)('damaged bytes of $name are read or refused', async ({ name, bytes }) => {
	await fc.assert(
		fc.asyncProperty(damage, (damages) => check(name, damaged(bytes, damages))),
		{ numRuns: 60 }
	);
});

test.each(SAMPLES.filter(({ member }) => member !== undefined))(
	'damage inside of $name is read or refused',
	async ({ name, bytes, member = '' }) => {
		const members = unzipSync(bytes);
		await fc.assert(
			fc.asyncProperty(damage, fc.boolean(), (damages, inWords) => {
				const inner = damaged(members[member] as Uint8Array, damages);
				// Damage that leaves the XML whole reaches the words.
				const whole = strToU8(
					strFromU8(members[member] as Uint8Array).replace(/>([^<>]+)</g, (_, text: string) => {
						const bad = strFromU8(damaged(strToU8(text), damages)).replace(/[<>&\p{Cc}\ufffe\uffff]/gu, '(');
						return `>${bad}<`;
					})
				);
				return check(name, zipSync({ ...members, [member]: inWords ? whole : inner }));
			}),
			{ numRuns: 60 }
		);
	}
);
