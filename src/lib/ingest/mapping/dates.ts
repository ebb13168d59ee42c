import type { Session } from '../../model/reference';

const MONTHS = [
	/^(?:jan|ene)/,
	/^(?:feb|fev)/,
	/^mar/,
	/^(?:apr|avr|abr)/,
	/^(?:may|mai)/,
	/^(?:jun|juin)/,
	/^(?:jul|juil)/,
	/^(?:aug|aou|ago)/,
	/^sep/,
	/^oct/,
	/^nov/,
	/^(?:dec|dic)/
];
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Excel's numbers of days for 2008 to 2100. */
const FIRST_SERIAL = 39_448;
const LAST_SERIAL = 73_416;

/** The months a date may name, each as months since year 0: one, or two where day and month cannot be told apart. */
function monthsIn(text: string): number[] {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
	const at = (year: number, month: number) => (month >= 1 && month <= 12 ? [year * 12 + month - 1] : []);
	if (/^\d{5}(?:\.\d+)?$/.test(plain)) {
		const serial = Number(plain);
		if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return [];
		const date = new Date(EXCEL_EPOCH + Math.floor(serial) * 86_400_000);
		return at(date.getUTCFullYear(), date.getUTCMonth() + 1);
	}
	const iso = /^(20\d{2})[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?:$|[t\s])/.exec(plain);
	if (iso) return at(Number(iso[1]), Number(iso[2]));
	const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})\b/.exec(plain);
	if (short) {
		const year = Number(short[3]);
		return [...new Set([...at(year, Number(short[2])), ...at(year, Number(short[1]))])];
	}
	const year = /\b(20\d{2})\b/.exec(plain)?.[1];
	const month = MONTHS.findIndex((pattern) => plain.split(/[^a-z]+/).some((word) => pattern.test(word)));
	return year !== undefined && month >= 0 ? at(Number(year), month + 1) : [];
}

/**
 * The session in which a date lies: the last one that began in its month or the month before.
 * @returns 0 where no session, or more than one, can be meant
 */
export function sessionOfDate(text: string, sessions: readonly Session[]): number {
	const found = new Set<number>();
	for (const month of monthsIn(text)) {
		const near = sessions.filter((session) => {
			const since = month - (session.year * 12 + session.month - 1);
			return since === 0 || since === 1;
		});
		const last = near.sort((a, b) => b.year * 12 + b.month - (a.year * 12 + a.month))[0];
		if (last) found.add(last.session);
	}
	const [only] = found;
	return found.size === 1 && only !== undefined ? only : 0;
}
