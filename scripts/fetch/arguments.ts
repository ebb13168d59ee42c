import { parseArgs } from 'node:util';
import { LAST_SESSION } from '../../src/lib/model/calendar';
import { Mistake } from '../lib/sentence';
import { BASE } from './query';

/** What the person asked for. */
export interface FetchArguments {
	base: string;
	/** The State under review, as written; `undefined` for all. */
	sur: string | undefined;
	/** Ascending; none for all. */
	sessions: number[];
	out: string;
	/** Seconds between two requests. */
	pause: number;
	anew: boolean;
}

const LEAST_PAUSE = 0.5;

export const HELP = `Usage: npm run --silent fetch:upr-info -- [--sur KHM] [--session 32]… [--out folder] [--base URL] [--pause seconds] [--anew]

Reads UPR Info's database of recommendations over its public interface and writes recommendations.csv, states.csv, themes.csv
and SOURCE.md, which says where they are from. One request at a time, one second between two (--pause). Without --sur and
--session the whole database is read, session by session: some 500 requests. A run that was interrupted goes on where it
stopped when the same command is given again; --anew starts afresh.

  --sur      the State under review, by ISO3 or name
  --session  1–${LAST_SESSION}; may be given several times
  --out      the folder to write to: upr-info where none is given
  --base     the site: ${BASE}

Then: npm run --silent analyse -- summary --in upr-info
`;

/**
 * Reads the words of the command line.
 * @returns `undefined` where help was asked for
 * @throws Mistake
 */
export function readArguments(words: readonly string[]): FetchArguments | undefined {
	const values = parse(words);
	if (values.help) return undefined;
	const base = siteOf(values.base);
	return {
		base: base.href.replace(/\/+$/, ''),
		sur: values.sur?.trim() || undefined,
		sessions: [...new Set(values.session.map(sessionOf))].sort((a, b) => a - b),
		out: values.out,
		pause: pauseOf(values.pause, base),
		anew: values.anew
	};
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			options: {
				sur: { type: 'string' },
				session: { type: 'string', multiple: true, default: [] },
				out: { type: 'string', default: 'upr-info' },
				base: { type: 'string', default: BASE },
				pause: { type: 'string', default: '1' },
				anew: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false }
			}
		}).values;
	} catch (error) {
		throw new Mistake(
			`${error instanceof Error ? error.message.replace(/\. .*/s, '') : String(error)}; --help shows how.`,
			{ cause: error }
		);
	}
}

function siteOf(given: string): URL {
	const site = URL.canParse(given) ? new URL(given) : undefined;
	if (site?.protocol === 'https:' || site?.protocol === 'http:') return site;
	throw new Mistake(`“${given}” is no address of a site; --base takes one such as ${BASE}.`);
}

function sessionOf(given: string): number {
	const session = Number(given);
	if (Number.isInteger(session) && session >= 1 && session <= LAST_SESSION) return session;
	throw new Mistake(`“${given}” is no session; --session takes a whole number from 1 to ${LAST_SESSION}.`);
}

/** A site of another is not to be hurried; one on this machine may be. */
function pauseOf(given: string, { hostname }: URL): number {
	const pause = Number(given);
	const own = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	if (given.trim() !== '' && pause >= (own ? 0 : LEAST_PAUSE) && pause <= 60) return pause;
	throw new Mistake(`--pause takes seconds from ${LEAST_PAUSE} to 60, not “${given}”.`);
}
