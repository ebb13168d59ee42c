import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { faults } from './faults';
import type { Row } from './tables';

/** Decodes the entities the exports hold: decimal numbers and the four of XML. */
export function decode(cell: string | undefined): string {
	return (cell ?? '')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.trim();
}

/** Comma-joined values of one cell; no organisation or issue has a comma of its own. */
export function splitAtCommas(cell: string | undefined): string[] {
	return decode(cell)
		.split(',')
		.map((value) => value.trim())
		.filter(Boolean);
}

/** The folder with the exports: the one named, or `upr-info` in it. */
export function exportFiles(folder: string): string[] {
	for (const candidate of [join(folder, 'upr-info'), folder]) {
		if (!existsSync(candidate) || !statSync(candidate).isDirectory()) continue;
		const files = readdirSync(candidate).filter((file) => file.endsWith('.csv'));
		if (files.length > 0) return files.sort().map((file) => join(candidate, file));
	}
	return [];
}

/** The rows of all exports. */
export function readExports(files: string[]): Row[] {
	return files.flatMap((file) => {
		// Only State names, groups, organisations and issues are read here, and these are ASCII.
		const text = readFileSync(file, 'latin1').replace(/\r\n?/g, '\n');
		const parsed = Papa.parse<Row>(text, { header: true, delimiter: ',', skipEmptyLines: true });
		for (const error of parsed.errors) faults.push(`${file}, row ${(error.row ?? 0) + 2}: ${error.message}.`);
		return parsed.data;
	});
}
