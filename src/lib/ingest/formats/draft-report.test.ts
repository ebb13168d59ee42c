import { expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { docx, p } from '../docx/test-docx';
import { bundledReference, ingestAll } from '../test-support';

const reference = bundledReference();
const LIST =
	'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="6"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
	'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
	'<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
const level = (at: number, text: string) =>
	p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr>`);
const FRONT =
	p(
		'Human Rights Council\nWorking Group on the Universal Periodic Review\nForty-eighth session\nGeneva, 20–31 January 2025'
	) +
	p('Draft report of the Working Group on the Universal Periodic Review* Slovenia') +
	p('1. The review was held (in Geneva).');

test('numbered paragraphs become pending recommendations, typed numbers', async () => {
	const { rows, reconciliation } = await ingestAll(
		[
			fromBytes(
				'a.docx',
				docx(
					FRONT +
						p('6. The recommendations below will be examined by Slovenia:') +
						p('6.1\tDo a (Chile) (Peru);') +
						p('6.2.\tDo b (Togo); Do c (Wakanda).') +
						p('7. All conclusions reflect the position of the States (see above).'),
					{ header: 'A/HRC/WG.6/48/L.7' }
				)
			)
		],
		{ reference }
	);
	expect(reconciliation).toMatchObject({
		format: 'draft-report',
		read: 2,
		loaded: 2,
		setAside: 0,
		paragraphs: 2
	});
	expect(
		rows.map((r) => [r.sur, r.session, r.cycle, r.maker, r.paragraph, r.response, r.text, r.document])
	).toEqual([
		['SVN', 48, 4, 'CHL', '6.1', 'Pending', 'Do a', 'A/HRC/WG.6/48/L.7'],
		['SVN', 48, 4, 'PER', '6.1', 'Pending', 'Do a', 'A/HRC/WG.6/48/L.7'],
		['SVN', 48, 4, 'TGO', '6.2', 'Pending', 'Do b', 'A/HRC/WG.6/48/L.7'],
		['SVN', 48, 4, 'XXX', '6.2', 'Pending', 'Do c', 'A/HRC/WG.6/48/L.7']
	]);
});

test('numbers that Word makes', async () => {
	const body = FRONT + level(0, 'Will be examined:') + level(1, 'Do a (Chile);') + level(1, 'Do b (Peru).');
	const { rows } = await ingestAll([fromBytes('a.docx', docx(body, { numbering: LIST }))], { reference });
	expect(rows.map((r) => [r.paragraph, r.maker])).toEqual([
		['6.1', 'CHL'],
		['6.2', 'PER']
	]);
});
