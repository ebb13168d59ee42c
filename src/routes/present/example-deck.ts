import { newScene, type Deck, type Scene, type SceneView } from '$lib/deck/types';
import { printDeck } from '$lib/deck/read-deck';
import { LANGUAGES, m, type Language } from '$lib/i18n';

/** Neighbours of Cambodia and members of ASEAN: the youth groups of the pre-session studied what these recommended. */
const NEIGHBOURS = 'BRN,IDN,LAO,MMR,MYS,PHL,SGP,THA,TLS,VNM';

/**
 * Eight scenes on Cambodia's first two reviews, as somebody at the pre-session of November 2018 would show them. It says what
 * to ask of the data and how to look at the answer; every figure and every sentence with a figure is computed.
 * @param language of its title and comments; that of the page unless told
 */
export function exampleDeck(language?: Language): Deck {
	const how = language === undefined ? {} : { locale: language };
	const scene = (id: string, view: SceneView, link: string, part: Partial<Scene>) =>
		newScene(id, view, link, part);
	return {
		title: m.present_example_title({}, how),
		scenes: [
			scene('who', 'explore', 'sur=KHM&mode=reviews', {
				comment: m.present_example_who({}, how),
				reveal: 'group'
			}),
			scene('what', 'explore', 'sur=KHM', { comment: m.present_example_what({}, how) }),
			scene('change', 'explore', 'sur=KHM&view=flow&kind=theme&rows=14', {
				comment: m.present_example_change({}, how)
			}),
			scene('neighbours', 'explore', `sur=KHM&from=${NEIGHBOURS}&view=flow&columns=from,theme,response`, {
				comment: m.present_example_neighbours({}, how)
			}),
			scene('noted', 'explore', 'sur=KHM&response=Noted&view=flow&columns=group,theme,action', {
				comment: m.present_example_noted({}, how)
			}),
			scene('friends', 'quadrant', 'sur=KHM&session=32', { comment: m.present_example_friends({}, how) }),
			scene('approach', 'shortlist', 'sur=KHM&session=32&theme=labour-rights', {
				beside: 'access-to-justice',
				comment: m.present_example_approach({}, how)
			}),
			scene('ask', 'asks', 'sur=KHM', { comment: m.present_example_ask({}, how) })
		]
	};
}

/**
 * The example in the language of the page, where a presentation is the example in another one and nobody has changed it;
 * `undefined` where it is not, for what an author wrote stays.
 */
export function exampleAnew(deck: Deck): Deck | undefined {
	const now = exampleDeck();
	if (deck.scenes.length !== now.scenes.length) return undefined;
	const said = plain(deck);
	if (said === plain(now) || !LANGUAGES.some((language) => said === plain(exampleDeck(language))))
		return undefined;
	return {
		...now,
		scenes: now.scenes.map((scene, index) => ({ ...scene, id: deck.scenes[index]?.id ?? scene.id }))
	};
}

/** All of a presentation but what its scenes are known by. */
const plain = (deck: Deck): string =>
	printDeck(
		{ ...deck, scenes: deck.scenes.map((scene, index) => ({ ...scene, id: String(index) })) },
		{ notes: true }
	);
