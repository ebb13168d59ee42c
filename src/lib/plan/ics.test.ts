import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, fold, printCalendar } from './ics';

const stamp = new Date('2018-06-01T08:30:15.123Z');
const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replaceAll('\r\n ', '');
const unescape = (text: string) =>
	text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('printCalendar', () => {
	it('writes a day, a span and a reminder', () => {
		const text = printCalendar(
			[
				{
					uid: 'p-review@demarche',
					from: '2019-01-30',
					to: '2019-01-30',
					summary: 'Review, Cambodia',
					remindDays: 7
				},
				{
					uid: 'p-cso@demarche',
					from: '2018-05-30',
					to: '2018-07-31',
					summary: 'CSO report',
					description: 'a;b'
				}
			],
			stamp
		);
		expect(text).toBe(
			[
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'PRODID:-//Demarche//Plan//EN',
				'CALSCALE:GREGORIAN',
				'METHOD:PUBLISH',
				'BEGIN:VEVENT',
				'UID:p-review@demarche',
				'DTSTAMP:20180601T083015Z',
				'DTSTART;VALUE=DATE:20190130',
				'DTEND;VALUE=DATE:20190131',
				'SUMMARY:Review\\, Cambodia',
				'TRANSP:TRANSPARENT',
				'BEGIN:VALARM',
				'ACTION:DISPLAY',
				'DESCRIPTION:Review\\, Cambodia',
				'TRIGGER:-P7D',
				'END:VALARM',
				'END:VEVENT',
				'BEGIN:VEVENT',
				'UID:p-cso@demarche',
				'DTSTAMP:20180601T083015Z',
				'DTSTART;VALUE=DATE:20180530',
				'DTEND;VALUE=DATE:20180801',
				'SUMMARY:CSO report',
				'DESCRIPTION:a\\;b',
				'TRANSP:TRANSPARENT',
				'END:VEVENT',
				'END:VCALENDAR',
				''
			].join('\r\n')
		);
	});

	it('holds to the form whatever the words are', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 300 }),
				fc.string({ unit: 'binary' }),
				(summary, description) => {
					const text = printCalendar(
						[{ uid: 'u', from: '2019-01-30', to: '2019-01-30', summary, description }],
						stamp
					);
					expect(text.endsWith('\r\n')).toBe(true);
					const lines = text.split('\r\n');
					for (const line of lines) {
						expect(octets(line)).toBeLessThanOrEqual(75);
						// eslint-disable-next-line no-control-regex -- what must not be there
						expect(line).not.toMatch(/[\u0000-\u0008\n\r\u007f]/);
					}
					const names = unfold(text)
						.split('\r\n')
						.map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line);
					expect(names.filter((name) => name === 'BEGIN')).toHaveLength(2);
					expect(names.filter((name) => name === 'SUMMARY')).toHaveLength(1);
				}
			)
		);
	});

	it('refuses a day that does not exist', () => {
		expect(() =>
			printCalendar([{ uid: 'u', from: '2019-02-30', to: '2019-03-01', summary: 'Talk' }], stamp)
		).toThrow('“Talk” has no day that exists');
	});
});

describe('texts and lines', () => {
	it('come back as they were', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
				const clean = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[^\P{Cc}\n\t\u0080-\u009f]/gu, '');
				expect(unescape(unfold(fold(escapeText(clean))))).toBe(clean);
			})
		);
	});

	it('never split a character', () => {
		for (const part of fold('ភ'.repeat(60)).split('\r\n ')) expect(part).toMatch(/^ភ+$/);
		expect(fold('😀'.repeat(60))).not.toMatch(/[\ud800-\udbff]\r/);
	});
});
