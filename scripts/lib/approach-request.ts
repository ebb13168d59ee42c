import type { Basis, History, Priority, Shortlist, ThemeAsk } from '../../src/lib/analysis/approach';
import { foldName } from '../../src/lib/ingest';
import { LAST_SESSION } from '../../src/lib/model/calendar';
import { FILTER_KEYS, type Filters } from '../../src/lib/model/filters';
import type { Options } from '../questions/question';
import { Mistake, suggestion } from './sentence';
import { filtersOf } from './where';
import type { World } from './world';

/** The same as on the page. */
const DEFAULT_PRIORITY: Priority = 2;

/**
 * A whole number after an option.
 * @throws Mistake
 */
export function wholeNumber(options: Options, name: keyof Options, least: number): number | undefined {
	const text = options[name];
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text) || Number(text) < least)
		throw new Mistake(`--${name} takes a whole number of at least ${least}, not “${text}”.`);
	return Number(text);
}

/** The session after `--session`, or after another option; or none. @throws Mistake */
export function sessionOf(options: Options, name: keyof Options = 'session'): number | undefined {
	const session = wholeNumber(options, name, 1);
	if (session !== undefined && session > LAST_SESSION)
		throw new Mistake(`There is no session ${session} in the calendar; name one from 1 to ${LAST_SESSION}.`);
	return session;
}

/** What an approach and a coverage plan have in common: the review to come and the cycles that count. */
export function reviewOf(
	{ options, filters }: { options: Options; filters: Filters },
	{ vocabulary, coalition, reference }: World,
	history: History
): { sur: string; session: number; cycles?: readonly number[] } {
	const other = FILTER_KEYS.find((key) => key !== 'cycle' && filters[key].length > 0);
	if (other !== undefined)
		throw new Mistake(`Of --where only cycle can be chosen here, not ${other}; leave it out.`);
	const nameable = { vocabulary, coalition, organisations: reference.organisations };
	const [sur, ...more] = filtersOf([{ key: 'sur', text: options.sur ?? '' }], nameable).sur;
	if (sur === undefined || more.length > 0) throw new Mistake('--sur takes one State under review.');
	return {
		sur,
		session: sessionOf(options) ?? history.lastSession + 1,
		...(filters.cycle.length > 0 ? { cycles: filters.cycle } : {})
	};
}

/**
 * Themes by id, name or label, be they issues or themes of the coalition; `coalition:` or `theme:` before one, as in the page's
 * address, says which; `:3` after one is its priority.
 * @throws Mistake for a theme that is not known, with the nearest one
 */
export function themesOf(texts: readonly string[], { vocabulary, coalition }: World): NamedAsk[] {
	const known = [
		...vocabulary.themes.slice(1).map(({ id, name, label }) => ({
			kind: 'theme',
			names: [id, name, label],
			ask: { id, issues: [id], label: name, approximate: false }
		})),
		...coalition.map(({ id, label, themes, approximate = false }) => ({
			kind: 'coalition',
			names: [id, label],
			ask: { id, issues: themes, label, approximate }
		}))
	];
	return texts.map((text) => {
		const [, kind, name = text, priority = String(DEFAULT_PRIORITY)] =
			/^(?:(theme|coalition):)?(.*?)(?::([123]))?$/.exec(text.trim()) ?? [];
		const folded = foldName(name);
		const among = known.filter((one) => kind === undefined || one.kind === kind);
		const found = among.find(({ names }) => names.some((one) => foldName(one) === folded));
		if (folded === '') throw new Mistake('A theme is missing; name one, such as “elections”.');
		if (found === undefined)
			throw new Mistake(
				`“${name}” is no theme; ${suggestion(name, [...new Set(among.flatMap(({ names }) => names))])}`
			);
		return { ...found.ask, priority: Number(priority) as Priority };
	});
}

/**
 * Several themes after one option, with commas between them. A theme may hold commas itself (“Torture and other cruel, inhuman or
 * degrading treatment”): what is a theme with them is one.
 * @throws Mistake for a theme that is not known
 */
export function themeListOf(text: string, world: World): NamedAsk[] {
	const parts = text.split(',');
	const found: NamedAsk[] = [];
	for (let at = 0; at < parts.length;) {
		let taken = parts.length - at;
		while (taken > 1 && themeAt(parts.slice(at, at + taken).join(','), world) === undefined) taken -= 1;
		found.push(...themesOf([parts.slice(at, at + taken).join(',')], world));
		at += taken;
	}
	return found;
}

function themeAt(text: string, world: World): NamedAsk | undefined {
	try {
		return themesOf([text], world)[0];
	} catch (error) {
		if (error instanceof Mistake) return undefined;
		throw error;
	}
}

/** Says of the coalition's themes that no issue is through which they are counted; empty where all are issues of their own. */
export function approximateNote(asks: readonly NamedAsk[]): string {
	const approximate = asks.filter(({ approximate }) => approximate);
	if (approximate.length === 0) return '';
	const named = approximate.map(({ label, issues }) => `${label} (through ${issues.join(', ')})`);
	return `Approximate, as UPR Info has no such issue: ${named.join('; ')}.`;
}

/** A theme with the name a person knows it by. */
export interface NamedAsk extends ThemeAsk {
	label: string;
	/** Whether none of its issues is the theme itself. */
	approximate: boolean;
}

/** Says on what the estimates rest. */
export function basisNote(
	{ basis, reviews }: History,
	{ evidence: span, wholeTo, sur, session }: Pick<Shortlist, 'evidence' | 'wholeTo' | 'sur' | 'session'>
): string {
	const whole =
		wholeTo >= span.lastSession
			? ''
			: wholeTo === 0
				? ' (none of them whole)'
				: ` (whole up to session ${wholeTo}, of later ones single reviews)`;
	const sessions = `sessions ${span.firstSession}–${span.lastSession}${whole}`;
	const known = (reviews.get(sur) ?? []).some((one) => one < session);
	return `${basisOf(basis, sessions)}${known ? '' : ` No review of ${sur} from before session ${session} is open: what States raised there is not known, and no reason can hold it; add files with recommendations to ${sur}.`}`;
}

function basisOf(basis: Basis, sessions: string): string {
	return basis === 'worldwide'
		? `Estimated from the loaded recommendations of ${sessions}.`
		: `Estimated from the bundled worldwide totals and the loaded reviews, ${sessions}: the loaded files are of one country or a few.`;
}
