import { isDay } from './dates';
import {
	emptyPlan,
	LOCK_AFTER,
	MILESTONES,
	STATUSES,
	VERDICTS,
	type Ask,
	type Meeting,
	type Plan,
	type Task
} from './types';

/** A text that holds no plan. */
export class NotAPlan extends Error {
	override readonly name = 'NotAPlan';
}

type Loose = Record<string, unknown>;

/** Pictures a coalition's logo may be. SVG is left out: it can carry what is no picture. */
const PICTURE = /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Whether a data URL is a picture that may stand on a brief. */
export function isPicture(url: string): boolean {
	return PICTURE.test(url);
}

/**
 * Reads a plan that was stored or came from a backup. Parts that are missing are empty; parts that no plan can have are
 * refused, never mended in silence.
 * @throws NotAPlan with one sentence that names the part
 */
export function readPlan(text: string): Plan {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new NotAPlan('The backup holds no plan: its content is not JSON.', { cause });
	}
	const plan = object(value, 'the plan');
	const review = object(plan.review ?? {}, 'review');
	const coalition = object(plan.coalition ?? {}, 'coalition');
	const blank = emptyPlan(string(plan.id, 'id'));
	const logo = string(coalition.logo ?? '', 'coalition.logo');
	if (logo !== '' && !isPicture(logo)) wrong('coalition.logo', 'must be a PNG, JPEG, WebP or GIF picture');
	return {
		id: blank.id,
		review: {
			sur: string(review.sur ?? '', 'review.sur'),
			session: number(review.session ?? 0, 'review.session', 0, 999),
			day: day(review.day ?? '', 'review.day')
		},
		coalition: {
			name: string(coalition.name ?? '', 'coalition.name'),
			logo,
			contact: string(coalition.contact ?? '', 'coalition.contact')
		},
		meetings: list(plan.meetings ?? [], 'meetings').map(readMeeting),
		tasks: list(plan.tasks ?? [], 'tasks').map(readTask),
		lockAfter: number(plan.lockAfter ?? blank.lockAfter, 'lockAfter', LOCK_AFTER.least, LOCK_AFTER.most)
	};
}

function readMeeting(value: unknown, index: number): Meeting {
	const at = `meetings[${index}]`;
	const meeting = object(value, at);
	return {
		id: string(meeting.id, `${at}.id`),
		state: string(meeting.state, `${at}.state`),
		status: oneOf(meeting.status, STATUSES, `${at}.status`),
		who: string(meeting.who ?? '', `${at}.who`),
		when: day(meeting.when ?? '', `${at}.when`),
		notes: string(meeting.notes ?? '', `${at}.notes`),
		asks: list(meeting.asks ?? [], `${at}.asks`).map((ask, i) => readAsk(ask, `${at}.asks[${i}]`))
	};
}

function readAsk(value: unknown, at: string): Ask {
	const ask = object(value, at);
	return {
		id: string(ask.id, `${at}.id`),
		theme: string(ask.theme ?? '', `${at}.theme`),
		text: string(ask.text ?? '', `${at}.text`),
		situation: string(ask.situation ?? '', `${at}.situation`),
		question: string(ask.question ?? '', `${at}.question`),
		...(ask.verdict === undefined ? {} : { verdict: oneOf(ask.verdict, VERDICTS, `${at}.verdict`) })
	};
}

function readTask(value: unknown, index: number): Task {
	const at = `tasks[${index}]`;
	const task = object(value, at);
	return {
		id: string(task.id, `${at}.id`),
		title: string(task.title ?? '', `${at}.title`),
		due: day(task.due ?? '', `${at}.due`),
		done: task.done === true,
		...(task.milestone === undefined
			? {}
			: { milestone: oneOf(task.milestone, MILESTONES, `${at}.milestone`) })
	};
}

function wrong(at: string, why: string): never {
	throw new NotAPlan(`The backup holds no plan: ${at} ${why}.`);
}

function object(value: unknown, at: string): Loose {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(at, 'must be an object');
	return value as Loose;
}

function list(value: unknown, at: string): unknown[] {
	if (!Array.isArray(value)) wrong(at, 'must be a list');
	return value as unknown[];
}

function string(value: unknown, at: string): string {
	if (typeof value !== 'string') wrong(at, 'must be a text');
	return value;
}

function day(value: unknown, at: string): string {
	const text = string(value, at);
	if (text !== '' && !isDay(text)) wrong(at, 'must be a day such as 2019-01-30');
	return text;
}

function number(value: unknown, at: string, least: number, most: number): number {
	if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
		wrong(at, `must be a whole number from ${least} to ${most}`);
	return value;
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[], at: string): Word {
	return words.find((word) => word === value) ?? wrong(at, `must be one of ${words.join(', ')}`);
}
