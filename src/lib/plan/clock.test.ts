import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../model/documented-date';
import { reviewClock } from './clock';
import { addDays, addMonths, daysBetween, isDay } from './dates';

const sessions = [{ session: 32, cycle: 3, year: 2019, month: 1, label: 'January 2019' }];

describe('the clock of a review', () => {
	it('counts back from the day, where it is known', () => {
		const dates = reviewClock({ sur: 'KHM', session: 32, day: '2019-01-30' }, sessions, []);
		expect(dates.map(({ milestone, from, to }) => `${milestone} ${from} ${to}`)).toEqual([
			'cso-report 2018-05-30 2018-07-30',
			'pre-session-country 2018-10-30 2018-10-30',
			'national-report 2018-11-07 2018-11-07',
			'documents-public 2018-12-19 2018-12-19',
			'geneva-pre-session 2018-12-30 2018-12-30',
			'advance-questions 2019-01-20 2019-01-20',
			'review 2019-01-30 2019-01-30'
		]);
		expect(dates.map(({ basis }) => basis)).toEqual([...Array<string>(6).fill('counted'), 'given']);
	});

	it('says "around" and never too late, where only the month is known', () => {
		const dates = reviewClock({ sur: 'KHM', session: 32, day: '' }, sessions, []);
		expect(dates.at(-1)).toEqual({
			milestone: 'review',
			from: '2019-01-01',
			to: '2019-01-01',
			basis: 'around',
			source: ''
		});
		expect(dates.every(({ basis }) => basis === 'around')).toBe(true);
	});

	it('takes the dates that a source tells of, and counts the others from the day it gives', () => {
		const told = (milestone: Milestone, from: string, to: string) => ({
			sur: 'KHM', session: 32, milestone, from, to, source: 'Report'
		}); // prettier-ignore
		const documented = [
			told('pre-session-country', '2018-11-14', '2018-11-16'),
			told('review', '2019-01-30', '2019-01-30')
		];
		const words = (day: string, session: number) =>
			reviewClock({ sur: 'KHM', session, day }, sessions, documented).map(
				({ milestone, from, to, basis, source }) => [milestone, from, to, basis, source].join(' ').trim()
			);
		expect(words('', 32)).toEqual([
			'cso-report 2018-05-30 2018-07-30 counted',
			'pre-session-country 2018-11-14 2018-11-16 documented Report',
			'national-report 2018-11-07 2018-11-07 counted',
			'documents-public 2018-12-19 2018-12-19 counted',
			'geneva-pre-session 2018-12-30 2018-12-30 counted',
			'advance-questions 2019-01-20 2019-01-20 counted',
			'review 2019-01-30 2019-01-30 documented Report'
		]);
		expect(words('2019-02-01', 32).at(-1)).toBe('review 2019-02-01 2019-02-01 given');
		expect(words('', 18)).toEqual([]);
	});

	it('is empty for a session that has no month', () => {
		expect(reviewClock({ sur: 'KHM', session: 99, day: '' }, sessions, [])).toEqual([]);
	});
});

describe('days', () => {
	const anyDay = fc
		.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));

	it('add up', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
				expect(daysBetween(day, addDays(day, days))).toBe(days);
				expect(isDay(addMonths(day, days % 40))).toBe(true);
			})
		);
	});

	it.each([
		['2019-05-31', -3, '2019-02-28'],
		['2020-05-31', -3, '2020-02-29'],
		['2019-01-15', -8, '2018-05-15']
	])('%s and %i months is %s', (day, months, expected) => {
		expect(addMonths(day, months)).toBe(expected);
	});

	it('knows which exist', () => {
		expect(['2019-02-29', '2019-2-1', '', '2019-13-01', 'today'].filter(isDay)).toEqual([]);
	});
});
