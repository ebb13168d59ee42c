import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { joinBytes } from '../model/bytes';
import { DECK_TROUBLES } from './troubles';
import { NotADeck, publicScene, readScenes } from './read-deck';
import { LONGEST, newScene, type Deck, type Scene } from './types';

/**
 * A presentation in the hash of a link, for people who have the same data: what to ask and how to look at it, no figures,
 * no notes, no names of the strip. The hash is never sent to a server.
 */

const VERSION = '1';
/** Bytes a code may unfold to; what is larger is no presentation of ours. */
const LARGEST = 512 * 1024;

/** The code of a presentation: letters, digits, `-` and `_`. */
export function encodeDeck(deck: Deck): string {
	const scenes = deck.scenes.map((scene) => shortest(publicScene(scene)));
	const bytes = deflateSync(strToU8(JSON.stringify([deck.title, scenes])), { level: 9 });
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return VERSION + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws NotADeck in one sentence */
export function decodeDeck(code: string): Deck {
	if (!code.startsWith(VERSION) || !/^[\w-]+$/.test(code)) refuse();
	let value: unknown;
	try {
		const binary = atob(code.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
		value = JSON.parse(strFromU8(inflate(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)))));
	} catch (cause) {
		refuse(cause);
	}
	if (!Array.isArray(value) || typeof value[0] !== 'string' || value[0].length > LONGEST.title) refuse();
	return readScenes({ title: value[0], scenes: value[1] });
}

function refuse(cause?: unknown): never {
	throw new NotADeck(DECK_TROUBLES.linkCut(), { cause });
}

function inflate(bytes: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	let length = 0;
	const stream = new Inflate((part) => {
		length += part.length;
		if (length > LARGEST) refuse();
		parts.push(part);
	});
	// In small pieces, so that a code made to unfold without end is stopped on its way.
	for (let at = 0; at < bytes.length; at += 512)
		stream.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
	return joinBytes(parts);
}

/** A scene without the parts that are as by default, and without its id. */
function shortest(scene: Scene): Partial<Scene> {
	const plain = newScene('', scene.view, '') as unknown as Record<string, unknown>;
	return Object.fromEntries(
		Object.entries(scene).filter(
			([key, value]) =>
				key === 'view' || (key !== 'id' && JSON.stringify(value) !== JSON.stringify(plain[key]))
		)
	) as Partial<Scene>;
}
