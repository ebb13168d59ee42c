import type { Sentence } from '../model/sentence';
import { ToldError } from '../model/told';
import { canonicalLink } from './scene-link';
import {
	LONGEST,
	MOST_ENLARGED,
	MOST_SCENES,
	newScene,
	REVEALS,
	SCENE_VIEWS,
	WHOLE,
	type Camera,
	type Deck,
	type Scene
} from './types';
import { DECK_TROUBLES as NO } from './troubles';

/** A text that holds no presentation, told in one sentence. */
export class NotADeck extends ToldError {
	override readonly name = 'NotADeck';
}

export const DECK_VERSION = 1;
const KIND = 'demarche presentation';
const MARK = /^[a-z]+:[\p{L}\p{N} …'’.,()&#-]{1,80}$/u;
const MOST_MARKS = 400;

/**
 * A presentation as the text of a file.
 * @param notes whether the speaker's notes and the names of the strip go with it
 */
export function printDeck(deck: Deck, { notes }: { notes: boolean }): string {
	const scenes = notes ? deck.scenes : deck.scenes.map(publicScene);
	return `${JSON.stringify({ kind: KIND, version: DECK_VERSION, title: deck.title, scenes }, null, '\t')}\n`;
}

/** A scene without what is for the speaker alone. Every export but the deck's own file begins with this. */
export function publicScene(scene: Scene): Scene {
	return { ...scene, name: '', notes: '' };
}

/**
 * Reads a presentation that was stored or came from a file. Parts that are missing are as by default; parts that no
 * presentation can have are refused, never mended in silence.
 * @throws NotADeck with one sentence that names the part
 */
export function readDeck(text: string): Deck {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new NotADeck(NO.notJson(), { cause });
	}
	const deck = object(value, 'the file');
	if (deck.kind !== KIND) wrong(NO.otherFile());
	if (deck.version !== DECK_VERSION) wrong(NO.version(String(deck.version), String(DECK_VERSION)));
	return readScenes({ title: string(deck.title ?? '', 'title', LONGEST.title), scenes: deck.scenes ?? [] });
}

/** Reads scenes of unknown origin, each given an id of its own where it has none. @throws NotADeck */
export function readScenes({ title, scenes }: { title: string; scenes: unknown }): Deck {
	const given = list(scenes, 'scenes', MOST_SCENES);
	const seen = new Set<string>();
	return {
		title,
		scenes: given.map((scene, index) => {
			const read = readScene(scene, index);
			if (seen.has(read.id)) wrong(NO.idTwice(`scenes[${index}].id`));
			seen.add(read.id);
			return read;
		})
	};
}

function readScene(value: unknown, index: number): Scene {
	const at = `scenes[${index}]`;
	const scene = object(value, at);
	const view = oneOf(scene.view, SCENE_VIEWS, `${at}.view`);
	const part = (name: 'name' | 'headline' | 'comment' | 'notes') =>
		string(scene[name] ?? '', `${at}.${name}`, LONGEST[name]);
	const id = string(scene.id ?? `scene-${index + 1}`, `${at}.id`, 80);
	if (id === '') wrong(NO.noId(`${at}.id`));
	const beside = string(scene.beside ?? '', `${at}.beside`, 80);
	if (beside !== '' && !/^[\p{L}\p{N}-]+$/u.test(beside)) wrong(NO.notTheme(`${at}.beside`));
	return newScene(id, view, canonicalLink(view, string(scene.link ?? '', `${at}.link`, LONGEST.link)), {
		name: part('name'),
		beside,
		camera: readCamera(scene.camera ?? WHOLE, `${at}.camera`),
		highlighted: list(scene.highlighted ?? [], `${at}.highlighted`, MOST_MARKS).map((mark, i) =>
			readMark(mark, `${at}.highlighted[${i}]`)
		),
		pinned: readPinned(scene.pinned ?? {}, `${at}.pinned`),
		headline: part('headline'),
		comment: part('comment'),
		notes: part('notes'),
		reveal: oneOf(scene.reveal ?? 'none', REVEALS, `${at}.reveal`)
	});
}

function readCamera(value: unknown, at: string): Camera {
	const camera = object(value, at);
	return {
		x: number(camera.x, `${at}.x`, -1, 2),
		y: number(camera.y, `${at}.y`, -1, 2),
		k: number(camera.k, `${at}.k`, 0.5, MOST_ENLARGED)
	};
}

function readPinned(value: unknown, at: string): Scene['pinned'] {
	const entries = Object.entries(object(value, at));
	if (entries.length > MOST_MARKS) wrong(NO.tooMany(at, String(MOST_MARKS)));
	return Object.fromEntries(
		entries.map(([mark, place]) => {
			const { x, y } = object(place, `${at}.${mark}`);
			return [
				readMark(mark, at),
				{ x: number(x, `${at}.${mark}.x`, -1, 2), y: number(y, `${at}.${mark}.y`, -1, 2) }
			];
		})
	);
}

function readMark(value: unknown, at: string): string {
	const mark = string(value, at, 90);
	if (!MARK.test(mark)) wrong(NO.notMark(at));
	return mark;
}

function wrong(sentence: Sentence): never {
	throw new NotADeck(sentence);
}

function object(value: unknown, at: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(NO.notObject(at));
	return value as Record<string, unknown>;
}

function list(value: unknown, at: string, most: number): unknown[] {
	if (!Array.isArray(value)) wrong(NO.notList(at));
	if (value.length > most) wrong(NO.tooMany(at, String(most)));
	return value as unknown[];
}

function string(value: unknown, at: string, longest: number): string {
	if (typeof value !== 'string') wrong(NO.notText(at));
	if (value.length > longest) wrong(NO.tooLong(at, String(longest)));
	return value;
}

function number(value: unknown, at: string, least: number, most: number): number {
	if (typeof value !== 'number' || !(value >= least && value <= most))
		wrong(NO.notNumber(at, String(least), String(most)));
	return value;
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[], at: string): Word {
	return words.find((word) => word === value) ?? wrong(NO.notOneOf(at, words));
}
