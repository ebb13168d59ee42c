import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CsvCase } from './case';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));

/** Its JSON gives another telephone number than its CSV. */
const CONTRADICTS_ITSELF = ['location_coordinates'];

/** The public suite `csv-spectrum`: files with what is in them as JSON. */
export function spectrum(): CsvCase[] {
	return readdirSync(join(folder, 'csvs'))
		.map((file) => file.replace(/\.csv$/, ''))
		.filter((name) => !CONTRADICTS_ITSELF.includes(name))
		.sort()
		.map((name): CsvCase => {
			const objects = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')) as Record<
				string,
				string
			>[];
			return {
				suite: 'csv-spectrum',
				name: name.replaceAll('_', ' '),
				bytes: new Uint8Array(readFileSync(join(folder, 'csvs', `${name}.csv`))),
				rows: objects.map((object) => Object.values(object).map((cell) => cell.replaceAll('\r\n', '\n'))),
				damaged: 0
			};
		});
}
