import { say, sentences } from '../model/say';
import { ToldError } from '../model/told';
import { CYCLES } from '../model/calendar';
import type { Reference } from '../model/reference';
import type { Response } from '../model/vocabulary';
import { callReviews } from './calendar';
import { Makers } from './makers';
import type { Profile } from './profile';
import { Random } from './random';
import { Responses } from './responses';
import { Themes } from './themes';

export interface SimulationOptions {
	/** How many recommendations, all cycles together. */
	rows: number;
	/** Whole number from 0 to 2³² − 1. The same seed gives the same world. */
	seed: number;
	/** Which cycles; default all four. */
	cycles?: readonly number[];
}

/** One simulated recommendation. */
export interface SimulatedRow {
	/** Counted from 1. */
	number: number;
	cycle: number;
	session: number;
	/** State under review and recommending State: positions in `Reference.states`. */
	sur: number;
	maker: number;
	/** One to three positions in `Reference.themes`. */
	themes: number[];
	/** 1–5. */
	action: number;
	response: Extract<Response, 'Supported' | 'Noted'>;
}

/** Independent streams of one seed, so that a change in one part leaves the others as they were. */
const STREAMS = { calendar: 1, makers: 2, themes: 3, responses: 4, rows: 5 } as const;

/**
 * Simulates whole cycles of the review with real States, themes and sessions. Who speaks how much and on what follows the
 * profile; what is supported follows action, theme, groups, and a leaning of each State under review; States come back to
 * those they addressed and to what they raised. In order of session; takes little memory whatever the number of rows.
 * @throws Error with one sentence when the options do not fit
 */
export function* simulate(
	reference: Reference,
	profile: Profile,
	options: SimulationOptions
): Generator<SimulatedRow> {
	const { rows, seed, cycles } = check(options);
	const makers = new Makers(reference, profile, new Random(seed, STREAMS.makers));
	const themes = new Themes(reference, profile, new Random(seed, STREAMS.themes));
	const responses = new Responses(reference, new Random(seed, STREAMS.responses));
	const random = new Random(seed, STREAMS.rows);
	let number = 0;
	for (const review of callReviews(reference, { rows, cycles }, new Random(seed, STREAMS.calendar))) {
		const { cycle, session, sur } = review;
		const spoken = makers.speak(review, random);
		for (let maker = 0; maker < spoken.length; maker++) {
			const count = spoken[maker] as number;
			if (count === 0) continue;
			for (const chosen of themes.choose(maker, sur, cycle, count, random)) {
				const action = responses.action(chosen, random);
				const supported = responses.supported(maker, sur, chosen, action, random);
				number++;
				yield {
					number,
					cycle,
					session,
					sur,
					maker,
					themes: chosen,
					action,
					response: supported ? 'Supported' : 'Noted'
				};
			}
		}
	}
}

/** What a person asked of the simulator that it cannot do. */
export const SIMULATOR = sentences('simulator', {
	rows: say(['given'], (given) => `The number of rows must be a whole number above 0, not ${given}.`),
	seed: say(['given'], (given) => `The seed must be a whole number from 0 to 4294967295, not ${given}.`),
	cycle: say(
		['given', 'known:names'],
		(given, known) => `There is no cycle ${given}; choose among ${known}.`
	),
	noCycle: say([], () => 'Name at least one cycle to simulate.')
});

function check({ rows, seed, cycles = CYCLES }: SimulationOptions): Required<SimulationOptions> {
	if (!Number.isSafeInteger(rows) || rows < 1) throw new ToldError(SIMULATOR.rows(String(rows)));
	if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff)
		throw new ToldError(SIMULATOR.seed(String(seed)));
	const known: readonly number[] = CYCLES;
	const wrong = cycles.find((cycle) => !known.includes(cycle));
	if (wrong !== undefined) throw new ToldError(SIMULATOR.cycle(String(wrong), CYCLES.map(String)));
	if (cycles.length === 0) throw new ToldError(SIMULATOR.noCycle());
	return { rows, seed, cycles: [...new Set(cycles)].sort((a, b) => a - b) };
}
