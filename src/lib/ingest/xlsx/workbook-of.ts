import type { Sniffed } from '../sniff';
import { Workbook, type SheetRow } from './workbook';

/** Rows of a sheet among which a header is looked for. */
export const HEADER_WITHIN = 20;

/** A sheet with its first rows. */
export interface SheetHead {
	sheet: Workbook['sheets'][number];
	rows: SheetRow[];
}

interface Opened {
	workbook: Workbook;
	heads: SheetHead[];
}

const opened = new WeakMap<Sniffed, Promise<Opened | undefined>>();

/**
 * The workbook that a file is, with the first rows of each sheet: opened once, whichever formats ask.
 * @returns `undefined` where the file is none
 * @throws Refusal where it is damaged, cut off, protected or a bomb
 */
export function workbookOf(file: Sniffed, check: () => void): Promise<Opened | undefined> {
	if (file.kind !== 'xlsx' && file.kind !== 'zip') return Promise.resolve(undefined);
	let found = opened.get(file);
	if (!found) {
		found = open(file, check);
		opened.set(file, found);
	}
	return found;
}

async function open(file: Sniffed, check: () => void): Promise<Opened | undefined> {
	const workbook = await Workbook.open(file.source);
	if (!workbook) return undefined;
	const heads: SheetHead[] = [];
	for (const sheet of workbook.sheets) {
		heads.push({ sheet, rows: await workbook.head(sheet, HEADER_WITHIN, check) });
	}
	return { workbook, heads };
}
