import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { docx, p, tbl, tr } from '../src/lib/ingest/docx/test-docx';
import { UHRI_HEADINGS } from '../src/lib/ingest/uhri/columns';
import { xlsx } from '../src/lib/ingest/xlsx/test-xlsx';
import { dropFiles } from './helpers/drop-files';
import { scratch } from './helpers/scratch';
import { test } from './helpers/test';

const files = scratch();

const HEADINGS = Object.values(UHRI_HEADINGS);
const matrix = docx(
	tbl(
		tr('Recommendation', 'Position', 'Full list of themes'),
		tr('1.1 Do a (Chile);', 'Supported', 'Justice')
	)
);
const sealed = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504)]);
const bomb = zipSync(
	{
		'_rels/.rels': strToU8(
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
		),
		'word/document.xml': new Uint8Array(48 * 1024 * 1024)
	},
	{ level: 9 }
);

const BAD: Record<string, string | Uint8Array> = {
	'sealed.docx': sealed,
	'sealed.xlsx': sealed,
	'half.docx': matrix.slice(0, matrix.length >> 1),
	'half.json': '{"rows": [{"metadata": {"recommendation": [{"val',
	'minutes.docx': docx(p('Minutes of a meeting.')),
	'bomb.docx': bomb,
	'renamed.csv': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
	'renamed.docx': '%PDF-1.7\n',
	'header.csv': 'state_under_review,recommending_state\n',
	'header.xlsx': xlsx({ Data: [HEADINGS] }),
	'other.xlsx': xlsx({ Data: [['Name', 'Telephone']] }),
	'empty.csv': ''
};

test('a dozen bad files at once: a sentence each, and everything is left as it was', async ({
	page,
	site
}) => {
	await page.goto(`${site}data`);
	await page.getByText('343').first().waitFor();
	const paths = Object.entries(BAD).map(([name, content]) => {
		const path = files.at(name);
		writeFileSync(path, content);
		return path;
	});
	await dropFiles(page, paths);
	await page.getByRole('heading', { level: 2, name: 'Nothing was loaded' }).waitFor();
	for (const name of Object.keys(BAD)) {
		const sentence = await page.getByRole('listitem').filter({ hasText: name }).innerText();
		expect(sentence.match(/[.!?](?=\s|$)/g), sentence).toHaveLength(1);
		expect(sentence).toContain(`“${name}”`);
	}
	await page.getByText('343 recommendations are open').waitFor();
	await page.getByRole('button', { name: 'Close' }).click();
	const badge = page.getByRole('link', { name: /recommendations$/ }).first();
	expect(await badge.innerText()).toContain('343 recommendations');
});

test('a large workbook shows how far it is, lets the page answer, can be cancelled, and loads', async ({
	page,
	site
}) => {
	const values = new Map<string, string>([
		['Text', '12.1 Do a (Chile); Do b (Peru);'],
		['Countries Concerned', '- Slovenia'],
		['Reccomending Body', '- UPR'],
		['UPR Reccomending States', '- Chile\n- Peru'],
		['UPR Position', '- Supported'],
		['UPR Session', '- 34']
	]);
	const rows = Array.from({ length: 15_000 }, (_, i) =>
		HEADINGS.map((heading): string | [string] =>
			heading === 'Text'
				? [`12.${i} Take step ${i} (Chile); Do it again (Peru);`]
				: (values.get(heading) ?? '- A value')
		)
	);
	const path = files.at('large.xlsx');
	writeFileSync(path, xlsx({ Data: [HEADINGS, ...rows] }));
	await page.goto(`${site}data`);
	await page.getByText('343').first().waitFor();

	await dropFiles(page, [path]);
	await page.getByRole('progressbar').waitFor();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.getByText('Reading was cancelled.').waitFor();

	// Counts the turns that the page's own thread gets while the file is read in its worker.
	await page.evaluate(() => {
		const counted = window as unknown as { turns: number };
		counted.turns = 0;
		setInterval(() => counted.turns++, 20);
	});
	await dropFiles(page, [path]);
	await page.getByText(/rows read, .* rows a second/).waitFor();
	const before = await page.evaluate(() => (window as unknown as { turns: number }).turns);
	await page.getByRole('heading', { level: 2, name: '30,000 recommendations are ready to open' }).waitFor();
	const after = await page.evaluate(() => (window as unknown as { turns: number }).turns);
	expect(after).toBeGreaterThan(before + 3);
	await page.getByRole('button', { name: 'Replace what is open' }).click();
	await page.getByText('Done: 30,000 recommendations are open.').waitFor();
});
