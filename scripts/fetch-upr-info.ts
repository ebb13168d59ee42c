/**
 * Reads UPR Info's database over its public interface into canonical tables: `npm run --silent fetch:upr-info -- --help` says
 * how it is called. Exit code 0, or 1 with one sentence on standard error.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { HELP, readArguments } from './fetch/arguments';
import { fetchUprInfo } from './fetch/fetch';
import { PoliteReader } from './fetch/polite-reader';
import { fromWhereThePersonStands } from './lib/paths';
import { loadReference } from './lib/reference';

const USER_AGENT =
	'Demarche/0.1 (reads UPR Info for one person, one request at a time; npm run fetch:upr-info)';

/** Progress is for whoever waits, and never among the results. */
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

try {
	const asked = readArguments(process.argv.slice(2));
	if (asked === undefined) process.stdout.write(HELP);
	else {
		const { reference } = loadReference();
		const reader = new PoliteReader({
			pause: asked.pause,
			userAgent: USER_AGENT,
			say,
			wait: (seconds) => sleep(seconds * 1000)
		});
		const out = fromWhereThePersonStands(asked.out);
		const { recommendations, requests } = await fetchUprInfo({ ...asked, out }, { reference, reader, say });
		say(
			`${recommendations.toLocaleString('en')} recommendations in ${asked.out}, in ${requests.toLocaleString('en')} ${requests === 1 ? 'request' : 'requests'}.`
		);
	}
} catch (error) {
	say((error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' '));
	process.exitCode = 1;
}
