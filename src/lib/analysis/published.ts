import type { ReviewRow } from './reviews';

/** What a publisher says a review comes to. */
export interface PublishedTotal {
	sur: string;
	session: number;
	/** What is counted. */
	unit: 'paragraphs' | 'recommendations';
	total: number;
	supported: number;
	publisher: string;
}

/**
 * Reads `data/reference/published-totals.csv`, which has no quotes.
 * @throws Error with the line at fault
 */
export function readPublished(csv: string): PublishedTotal[] {
	const [, ...lines] = csv.trim().split(/\r?\n/);
	return lines.map((line, index) => {
		const [sur = '', session, unit, total, supported, publisher = ''] = line.split(',');
		if ((unit !== 'paragraphs' && unit !== 'recommendations') || ![session, total, supported].every(isWhole))
			throw new Error(`published-totals.csv, line ${index + 2}, says nothing that can be counted: ${line}`);
		return {
			sur,
			session: Number(session),
			unit,
			total: Number(total),
			supported: Number(supported),
			publisher
		};
	});
}

function isWhole(cell: string | undefined): boolean {
	return /^\d+$/.test(cell ?? '');
}

/** A review as a file tells it, held against what is published, in the publisher's unit. */
export interface Checked {
	published: PublishedTotal;
	found: { total: number; supported: number | undefined };
	agrees: boolean;
}

/** @returns `undefined` where nothing is published, or the file does not count in that unit */
export function checked(row: ReviewRow, published: readonly PublishedTotal[]): Checked | undefined {
	const known = published.find(({ sur, session }) => sur === row.sur && session === row.session);
	if (!known) return undefined;
	const total = row[known.unit];
	if (total === 0) return undefined;
	// `supported` of a row is in paragraphs where the file numbers all of them.
	const supported = (known.unit === 'paragraphs') === row.paragraphs > 0 ? row.supported : undefined;
	return {
		published: known,
		found: { total, supported },
		agrees: total === known.total && (supported === undefined || supported === known.supported)
	};
}
