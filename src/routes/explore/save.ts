import { toCsv } from '$lib/exports/csv';
import { download, downloadCsv } from '$lib/exports/download';
import { pictureOf, type PictureTie, type PictureWords } from '$lib/exports/picture';
import { formatList, m } from '$lib/i18n';
import { citationOf } from '$lib/i18n/source-names';
import type { Dataset } from '$lib/state/dataset.svelte';
import type { Selection } from '$lib/state/selection';
import type { Names } from '$lib/views/names';
import { unitOf } from './caption-words';
import { commandOf, csvTable } from './csv-table';
import type { TableRow } from './table';

/** Words of a CSV, which are English as its headings are. */
const ACTIONS = { none: 'as in the files', some: 'partly estimated', all: 'estimated' } as const;

/**
 * Saves the figures of a picture as the command line prints them.
 * @param answer the rows that the question of the picture was answered with
 */
export function saveCsv(
	selection: Selection,
	answer: readonly object[],
	names: Names,
	dataset: Dataset
): void {
	const alike = selection.view === 'network' && selection.network.mode === 'alike';
	const { columns, rows } = csvTable(
		selection,
		answer as readonly Record<string, unknown>[],
		names,
		dataset.words,
		{
			unit: alike ? m.unit_alike_whole() : unitOf(selection),
			theme_scheme: dataset.scheme,
			action_categories: ACTIONS[dataset.actionsEstimated],
			data_source: dataset.sources.map(citationOf).join('; '),
			date: new Date().toISOString().slice(0, 10)
		},
		filesAsked(dataset)
	);
	downloadCsv(
		`demarche-${selection.view}.csv`,
		toCsv<TableRow>(columns, rows, { simulated: dataset.simulated })
	);
}

/** What the page says of the picture that is saved. */
interface Said {
	title: string;
	filters: string;
	unit: string;
	leftOut: string;
	date: string;
	/** What colour tells apart; empty where it tells nothing. */
	key: NonNullable<PictureWords['key']>;
}

/**
 * Saves a picture. A file is read far from the page: it names all its sources, and how its figures are had again.
 * @param ties that the page draws on a canvas
 */
export function saveSvg(
	picture: SVGSVGElement,
	ties: readonly PictureTie[],
	{ title, filters, unit, leftOut, date, key }: Said,
	selection: Selection,
	dataset: Dataset
): void {
	const origin = dataset.simulated
		? { source: '', command: '' }
		: {
				source: formatList(dataset.sources.map(citationOf)),
				command: commandOf(selection, filesAsked(dataset))
			};
	const words = {
		title,
		caption: [origin.source, filters, unit, leftOut, origin.command, date]
			.filter((part) => part !== '')
			.join(' · '),
		...(key.length > 0 ? { key } : {}),
		...(dataset.simulated ? { mark: m.simulated_sentence() } : {})
	};
	download(
		`demarche-${selection.view}.svg`,
		new Blob([pictureOf(picture, words, ties)], { type: 'image/svg+xml' })
	);
}

/** The files that the command line is to read for the same figures; the bundled data it reads by itself. */
function filesAsked({ sources }: Dataset): string[] {
	if (sources.every(({ kind }) => kind === 'bundled')) return [];
	return sources.map(({ kind, reconciliation }) =>
		kind === 'bundled' ? 'data/cambodia/recommendations.csv' : reconciliation.file
	);
}
