/** Days as text, `2019-01-30`, in the Gregorian calendar; no time of day and no time zone anywhere. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
	const parts = DAY.exec(text);
	return parts !== null && toDay(atNoon(text)) === text;
}

/** `2019-01-30` plus days, which may be negative. */
export function addDays(day: Day, days: number): Day {
	const date = atNoon(day);
	date.setUTCDate(date.getUTCDate() + days);
	return toDay(date);
}

/** The same day of another month, or that month's last where it is shorter: 31 May less 3 months is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
	const date = atNoon(day);
	const wanted = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + months);
	const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(wanted, lastDay));
	return toDay(date);
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);
}

/** The day it is on this device. */
export function dayOf(now: Date): Day {
	return toDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** Noon of a day as a date, for `Intl` with `timeZone: 'UTC'`. */
export function atNoon(day: Day): Date {
	return new Date(`${day}T12:00:00Z`);
}

function toDay(date: Date): Day {
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
