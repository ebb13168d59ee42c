import fc from 'fast-check';
import { exploreLink } from './scene-link';
import { REVEALS, newScene, type Deck, type Scene } from './types';
import { defaultSelection } from '../state/selection';

/** Scenes as a person could have made them. */
export function anyScene(): fc.Arbitrary<Scene> {
	const links = [
		exploreLink(defaultSelection()),
		exploreLink({ ...defaultSelection(), view: 'flow', table: true }),
		'sur=KHM&cycle=1,2'
	];
	const words = fc.string({ maxLength: 60 });
	const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);
	return fc
		.record({
			id: fc.uuid(),
			name: words,
			link: fc.constantFrom(...links),
			headline: words,
			comment: words,
			notes: words,
			reveal: fc.constantFrom(...REVEALS),
			highlighted: fc.uniqueArray(fc.constantFrom('state:NOR', 'theme:justice', 'group:WEOG')),
			pinned: fc.dictionary(
				fc.constantFrom('state:NOR', 'theme:justice'),
				fc.record({ x: share, y: share }, { noNullPrototype: true }),
				{ noNullPrototype: true }
			),
			camera: fc.record({ x: share, y: share, k: fc.constantFrom(1, 2, 8) }, { noNullPrototype: true })
		})
		.map(({ id, link, ...part }) => newScene(id, 'explore', link, part));
}

export function anyDeck(): fc.Arbitrary<Deck> {
	return fc.record(
		{
			title: fc.string({ maxLength: 60 }),
			scenes: fc.uniqueArray(anyScene(), { selector: ({ id }) => id, maxLength: 8 })
		},
		{ noNullPrototype: true }
	);
}
