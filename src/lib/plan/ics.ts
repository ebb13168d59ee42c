import { addDays, isDay, type Day } from './dates';

/** One entry of a calendar: whole days, no time. */
export interface CalendarEvent {
	/** The same in every export, so that a second import changes the entry instead of doubling it. */
	uid: string;
	from: Day;
	/** Last day, included. */
	to: Day;
	summary: string;
	description?: string;
	/** Reminds so many days before. */
	remindDays?: number;
}

const OCTETS_OF_A_LINE = 75;
const encoder = new TextEncoder();

/**
 * A calendar after RFC 5545: CRLF line ends, lines folded at 75 octets without splitting a character, texts escaped,
 * all-day events whose DTEND is the day after.
 * @param stamp when the file is made, for DTSTAMP
 * @throws RangeError naming the entry whose day does not exist
 */
export function printCalendar(events: readonly CalendarEvent[], stamp: Date): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Demarche//Plan//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		...events.flatMap((event) => printEvent(event, stamp)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function printEvent(
	{ uid, from, to, summary, description, remindDays }: CalendarEvent,
	stamp: Date
): string[] {
	if (!isDay(from) || !isDay(to))
		throw new RangeError(`“${summary}” has no day that exists (${from} to ${to}); correct its date.`);
	return [
		'BEGIN:VEVENT',
		`UID:${escapeText(uid)}`,
		`DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
		`DTSTART;VALUE=DATE:${compact(from)}`,
		`DTEND;VALUE=DATE:${compact(addDays(to, 1))}`,
		`SUMMARY:${escapeText(summary)}`,
		...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
		'TRANSP:TRANSPARENT',
		...(remindDays === undefined
			? []
			: [
					'BEGIN:VALARM',
					'ACTION:DISPLAY',
					`DESCRIPTION:${escapeText(summary)}`,
					`TRIGGER:-P${remindDays}D`,
					'END:VALARM'
				]),
		'END:VEVENT'
	];
}

/** A text as RFC 5545 (3.3.11) writes it. Control characters, which it forbids, are left out. */
export function escapeText(text: string): string {
	return (
		text
			.replace(/\r\n?|\u2028|\u2029/g, '\n')
			// eslint-disable-next-line no-control-regex -- forbidden in a TEXT
			.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
			.replace(/[\\;,]/g, '\\$&')
			.replaceAll('\n', '\\n')
	);
}

/** Breaks a line so that no part is longer than 75 octets of UTF-8, the leading space of the later parts included. */
export function fold(line: string): string {
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const character of line) {
		const width = encoder.encode(character).length;
		if (octets + width > OCTETS_OF_A_LINE) {
			parts.push(part);
			part = '';
			octets = 1;
		}
		part += character;
		octets += width;
	}
	return [...parts, part].join('\r\n ');
}

function compact(day: Day): string {
	return day.replaceAll('-', '');
}
