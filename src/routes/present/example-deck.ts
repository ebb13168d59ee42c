import { newScene, type Deck, type Scene, type SceneView } from '$lib/deck/types';
import { m } from '$lib/i18n';

/** Neighbours of Cambodia and members of ASEAN: the youth groups of the pre-session studied what these recommended. */
const NEIGHBOURS = 'BRN,IDN,LAO,MMR,MYS,PHL,SGP,THA,TLS,VNM';

/**
 * Eight scenes on Cambodia's first two reviews, as somebody at the pre-session of November 2018 would show them. It says what
 * to ask of the data and how to look at the answer; every figure and every sentence with a figure is computed.
 */
export function exampleDeck(): Deck {
	const scene = (id: string, view: SceneView, link: string, part: Partial<Scene>) =>
		newScene(id, view, link, part);
	return {
		title: m.present_example_title(),
		scenes: [
			scene('who', 'explore', 'sur=KHM&mode=reviews', {
				comment: m.present_example_who(),
				reveal: 'group'
			}),
			scene('what', 'explore', 'sur=KHM', { comment: m.present_example_what() }),
			scene('change', 'explore', 'sur=KHM&view=flow&kind=theme&rows=14', {
				comment: m.present_example_change()
			}),
			scene('neighbours', 'explore', `sur=KHM&from=${NEIGHBOURS}&view=flow&columns=from,theme,response`, {
				comment: m.present_example_neighbours()
			}),
			scene('noted', 'explore', 'sur=KHM&response=Noted&view=flow&columns=group,theme,action', {
				comment: m.present_example_noted()
			}),
			scene('friends', 'quadrant', 'sur=KHM&session=32', { comment: m.present_example_friends() }),
			scene('approach', 'shortlist', 'sur=KHM&session=32&theme=labour-rights', {
				beside: 'access-to-justice',
				comment: m.present_example_approach()
			}),
			scene('ask', 'asks', 'sur=KHM', { comment: m.present_example_ask() })
		]
	};
}
