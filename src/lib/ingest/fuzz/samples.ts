import { strToU8 } from 'fflate';
import { divider, docx, p, tbl, tr } from '../docx/test-docx';
import { UHRI_HEADINGS } from '../uhri/columns';
import { xlsx } from '../xlsx/test-xlsx';

/** A small whole file of a format, to be damaged. */
export interface Sample {
	/** Id of the format it is recognised as. */
	format: string;
	name: string;
	kind: 'zip' | 'json' | 'text';
	bytes: Uint8Array;
}

const csv = (format: string, name: string, ...lines: string[]): Sample => ({
	format,
	name,
	kind: 'text',
	bytes: strToU8(lines.map((line) => `${line}\n`).join(''))
});

const HEADINGS = Object.values(UHRI_HEADINGS);
const entry = (more: Partial<Record<(typeof HEADINGS)[number], string>>) =>
	HEADINGS.map(
		(heading) =>
			({
				Text: '12.1 Do a (Chile); Do b (Peru);',
				'Countries Concerned': '- Slovenia',
				'Reccomending Body': '- UPR',
				Themes: '- Right to health\n- Justice',
				'UPR Reccomending States': '- Chile\n- Peru',
				'UPR Position': '- Supported',
				'UPR Session': '- 34',
				...more
			})[heading as string] ?? '- A value'
	);
const UHRI = [
	entry({}),
	entry({
		Text: '12.2 Do c (Cuba);',
		'UPR Reccomending States': '- Cuba',
		'UPR Position': '- Supported/Noted'
	}),
	entry({ 'Reccomending Body': '- CEDAW', 'UPR Position': '', 'UPR Session': '' })
];

const label = (...labels: string[]) => labels.map((word) => ({ value: 'x', label: word }));

const clauses = [
	tr('1.1 Do a (Chile, Peru); Do b (Bolivia (Plurinational State of)) (Togo);', 'Supported', [
		'- Right to health',
		'SDGs:',
		'- 3 - HEALTH'
	]),
	tr('1.2 Do c (Cuba);', 'Noted', 'E41 Right to health')
];

/** One sample or more of each format. */
export const SAMPLES: readonly Sample[] = [
	csv(
		'canonical-recommendations',
		'a.csv',
		'id,session,cycle,state_under_review,recommending_state,themes,action_category,response,document,paragraph,text',
		'a,18,2,KHM,NOR,"Justice|Women\'s rights",5,Supported,A/HRC/26/16,118.1,"Do a, at once"',
		'b,6,,Cambodia,Côte d’Ivoire,,,Noted,,,"Do ""b""\nand more"'
	),
	csv(
		'canonical-recommendations',
		'excel.csv',
		'sep=;',
		'session;state_under_review;recommending_state;response;text',
		'18;KHM;NOR;Supported;"Do a; at once"',
		'6;Cambodia;Togo;Noted;Do b'
	),
	{
		format: 'canonical-recommendations',
		name: 'a.xlsx',
		kind: 'zip',
		bytes: xlsx({
			Sheet1: [
				['session', 'state_under_review', 'recommending_state', 'response', 'text'],
				[18, 'KHM', 'NOR', 'Supported', 'Do a, at once'],
				[6, 'Cambodia', 'Togo', 'Noted', ['Do b']]
			]
		})
	},
	csv(
		'upr-info-2015',
		'b.csv',
		'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session',
		'Cambodia,Asia,"OIF,ASEAN","Do a, at once",Norway,WEOG,,Accepted,4,"Justice,Women\'s rights",6',
		'Cambodia,Asia,OIF,Do b,&#40;Unknown&#41;,,,Noted,2,Justice,18'
	),
	csv(
		'upr-info-export',
		'c.csv',
		'Title,Date added,Template,Recommendation,State under review,Recommending State,Issues,Response,Cycle,Session,Action category,Geolocation,Published',
		'A,2024-01-01,Recommendation,"Do a, at once",Europe::Slovenia,Chile|Peru,Rights::Justice,Supported,Cycle 4,44 - November 2023,4 - General action,,Published',
		'A,2024-01-01,Recommendation,Do b,Slovenia,Togo,New issue,Not Supported,4,44,5,,Published'
	),
	csv(
		'canonical-states',
		'states.csv',
		'iso3,name,official_name,other_names,un_member,group,subregion,memberships,land_neighbours,sea_neighbours,capital,latitude,longitude',
		'KHM,Cambodia,Kingdom of Cambodia,Kampuchea,yes,Asia-Pacific,South-eastern Asia,OIF|ASEAN,LAO|THA|VNM,,Phnom Penh,11.56,104.92',
		'ATL,Atlantis,,,no,Observer,,,,,,,'
	),
	csv(
		'canonical-themes',
		'themes.csv',
		'theme,name,label,family',
		'justice,Justice,Administration of justice,Justice and rule of law',
		'new-theme,New theme,,'
	),
	{
		format: 'upr-info-api',
		name: 'page.json',
		kind: 'json',
		bytes: strToU8(
			JSON.stringify({
				rows: ['a', 'b'].map((id) => ({
					sharedId: id,
					title: 'A title',
					metadata: {
						recommendation: [{ value: `Do ${id}` }],
						state_under_review: label('Slovenia'),
						recommending_state: label('Chile', 'Peru'),
						response: label('Noted'),
						issues: label('Justice'),
						cycle: label('4'),
						session: label('44 - November 2023'),
						action_category: label('2 - Continuing action')
					}
				})),
				totalRows: 2
			})
		)
	},
	{
		format: 'uhri-json',
		name: 'uhri.json',
		kind: 'json',
		bytes: strToU8(
			JSON.stringify(
				UHRI.map((values) => Object.fromEntries(HEADINGS.map((heading, i) => [heading, values[i]])))
			)
		)
	},
	{ format: 'uhri-xlsx', name: 'a.xlsx', kind: 'zip', bytes: xlsx({ Data: [HEADINGS, ...UHRI] }) },
	{
		format: 'uhri-xlsx',
		name: 'b.xlsx',
		kind: 'zip',
		bytes: xlsx({
			Notes: [['Made by hand', 45_000]],
			Data: [['Title', null], HEADINGS, UHRI[0]?.map((cell) => [cell] as [string]) ?? []]
		})
	},
	{
		format: 'ohchr-matrix',
		name: 'a.docx',
		kind: 'zip',
		bytes: docx(
			tbl(tr('Recommendation', 'Position', 'Full list of themes'), divider('Right to health'), ...clauses),
			{
				header: 'UPR of Slovenia (4th Cycle – 48th session)'
			}
		)
	},
	{
		format: 'ohchr-matrix',
		name: 'b.docx',
		kind: 'zip',
		bytes: docx(
			tbl(
				tr(
					'Recommendation and recommending State',
					'Position of the State under review',
					'Human rights themes and groups of persons',
					'Relevant SDGs'
				),
				tr(
					'6.1 Do a (Chile)\nSource of position: A/HRC/1/1',
					'Supported',
					['Right to health', 'Groups of Persons:', 'Children'],
					'3'
				),
				tr('6.2 Do b (Kingdom of the Netherlands) (Côte d’Ivoire)', 'Partially supported', 'Justice', '16')
			)
		)
	},
	{
		format: 'draft-report',
		name: 'draft.docx',
		kind: 'zip',
		bytes: docx(
			[
				p('Draft report of the Working Group on the Universal Periodic Review: Slovenia'),
				p('6. The following recommendations will be examined by Slovenia:'),
				...[
					'Do a (Chile, Peru);',
					'Do b (Togo);',
					'Do c (Cuba);',
					'Do d (Bolivia (Plurinational State of)).'
				].map((words, i) => p(`6.${i + 1} ${words}`))
			].join('')
		)
	}
];
