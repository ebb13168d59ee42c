import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotADeck, printDeck, readDeck } from './read-deck';
import { anyDeck } from './testing';
import { newScene } from './types';

const file = (scene: object, rest: object = {}) =>
	JSON.stringify({
		kind: 'demarche presentation',
		version: 1,
		title: 'T',
		scenes: [{ id: 'a', view: 'explore', link: '', ...scene }],
		...rest
	});

describe('a presentation in a file', () => {
	it('is read back as it was written', () => {
		fc.assert(
			fc.property(anyDeck(), (deck) => {
				expect(readDeck(printDeck(deck, { notes: true }))).toEqual(deck);
			})
		);
	});

	it('holds neither notes nor names where they are not to go along', () => {
		fc.assert(
			fc.property(anyDeck(), (deck) => {
				const secret = 'geheimnis';
				const told = {
					...deck,
					scenes: deck.scenes.map((scene) => ({ ...scene, notes: secret, name: secret }))
				};
				expect(printDeck(told, { notes: false })).not.toContain(secret);
			})
		);
	});

	it.each([
		['not JSON', 'The file holds no presentation: its content is not JSON.'],
		['{"kind":"plan"}', 'choose one that was saved'],
		[file({}, { version: 2 }), 'is of version 2, and this page reads version 1'],
		[file({ view: 'globe' }), 'scenes[0].view must be one of explore, shortlist, quadrant, asks'],
		[file({ reveal: 'slowly' }), 'scenes[0].reveal must be one of none, cycle, group'],
		[file({ headline: 'x'.repeat(241) }), 'scenes[0].headline is longer than 240 letters'],
		[file({ highlighted: ['<script>'] }), 'scenes[0].highlighted[0] must name a mark such as state:NOR'],
		[file({ camera: { x: 0, y: 0, k: 1e9 } }), 'scenes[0].camera.k must be a number from 0.5 to 8'],
		[file({}, { scenes: {} }), 'scenes must be a list'],
		[file({}, { scenes: Array(101).fill({}) }), 'scenes has more than 100 entries']
	])('refuses %s', (text, sentence) => {
		expect(() => readDeck(text)).toThrow(NotADeck);
		expect(() => readDeck(text)).toThrow(sentence);
	});

	it('keeps nothing of a link that the view’s own page would not understand', () => {
		const { scenes } = readDeck(file({ link: 'sur=KHM&evil=1&mark=theme:justice' }));
		expect(scenes[0]?.link).toBe('sur=KHM');
	});

	it('keeps no plan in a link to the approach', () => {
		const { scenes } = readDeck(
			file({
				view: 'shortlist',
				link: 'sur=KHM&theme=labour-rights&locked=NOR:elections&without=USA&door=embassy'
			})
		);
		expect(scenes[0]).toEqual(newScene('a', 'shortlist', 'sur=KHM&theme=labour-rights'));
	});
});
