import type { Separator } from '../../model/mapping';
import { statesOf, type FindState } from '../ohchr/state-list';

const SPLITS: Record<Exclude<Separator, 'auto' | 'none'>, RegExp> = {
	',': /,/,
	';': /;/,
	'|': /\|/,
	'/': /\//,
	line: /\n/
};
/** What stands between the values of a list that is read by itself, the surest first. */
const SURE = [/\n/, /\|/, /;/];

/** Names as they stand in a list, without the dash or dot before them and the parent of `parent::child`. */
function tidy(names: readonly string[]): string[] {
	return names
		.map((name) =>
			name
				.replace(/^.*::/s, '')
				.replace(/^\s*[-–—•·]\s+/, '')
				.trim()
		)
		.filter((name) => name !== '');
}

/** The States of a cell. Read by itself, a list is one as in the brackets of a paragraph. */
export function makersIn(cell: string, separator: Separator, find: FindState): string[] {
	if (cell.trim() === '') return [];
	if (separator === 'none') return tidy([cell]);
	if (separator !== 'auto') return tidy(cell.split(SPLITS[separator]));
	return tidy(cell.split('\n')).flatMap((line) => statesOf(line, find).map(({ name }) => name));
}

/**
 * The themes of a cell. Read by itself, a list is parted at line ends, bars or semicolons; at commas only where the longest runs of its parts are
 * themes that are known, since names of themes hold commas.
 */
export function themesIn(cell: string, separator: Separator, isKnown: (name: string) => boolean): string[] {
	if (cell.trim() === '') return [];
	if (separator === 'none') return tidy([cell]);
	if (separator !== 'auto') return tidy(cell.split(SPLITS[separator]));
	const sure = SURE.find((pattern) => pattern.test(cell));
	if (sure) return tidy(cell.split(sure));
	if (isKnown(cell.trim())) return tidy([cell]);
	const parts = cell.split(',');
	const names: string[] = [];
	for (let i = 0; i < parts.length;) {
		let count = Math.min(MOST_PARTS, parts.length - i);
		while (
			count > 1 &&
			!isKnown(
				parts
					.slice(i, i + count)
					.join(',')
					.trim()
			)
		)
			count--;
		names.push(parts.slice(i, i + count).join(','));
		i += count;
	}
	return tidy(names);
}
const MOST_PARTS = 6;
