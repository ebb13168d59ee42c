import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDeck, encodeDeck } from './deck-link';
import { NotADeck, publicScene } from './read-deck';
import { anyDeck } from './testing';

const code = (bytes: Uint8Array) => `1${Buffer.from(bytes).toString('base64url')}`;

describe('a presentation in a link', () => {
	it('comes back without notes, names and ids', () => {
		fc.assert(
			fc.property(anyDeck(), (deck) => {
				const back = decodeDeck(encodeDeck(deck));
				expect(back).toEqual({
					title: deck.title,
					scenes: deck.scenes.map((scene, index) => ({ ...publicScene(scene), id: `scene-${index + 1}` }))
				});
			})
		);
	});

	it('is refused in one sentence whatever it holds', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(() => decodeDeck(`1${text}`)).toThrow(NotADeck);
			})
		);
	});

	it('is stopped where it unfolds without end', () => {
		expect(() => decodeDeck(code(deflateSync(new Uint8Array(50_000_000))))).toThrow(NotADeck);
	});
});
