import type { Deck } from '$lib/deck/types';
import { deckHtml } from '$lib/exports/deck-html';
import { directionOf, locale, m } from '$lib/i18n';
import { slim } from '$lib/layouts/figure';
import type { OfflineDeck } from '$lib/player/offline-deck';
import type { PictureBook } from '../scene/picture-book';
import { embeddedFaces } from './faces';
import { marksOf } from '../scene/picture';
import { framesOf } from './frames';

/** Set for a small projector, so that nothing is under 20 pixels there; larger screens show it larger. */
const SCREEN = { width: 1024, height: 640 };

/** The presentation as one HTML file that plays from a disk. */
export async function offlineFile(
	deck: Deck,
	book: PictureBook,
	advances: Record<string, number> | undefined
): Promise<string> {
	const [{ default: player }, frames] = await Promise.all([
		import('$lib/generated/player.json'),
		framesOf(deck, book, SCREEN, advances, { steps: true })
	]);
	const offline: OfflineDeck = {
		title: deck.title,
		language: locale(),
		direction: directionOf(locale()),
		frames: frames.map(({ scene, step, steps, picture }) => ({
			scene,
			step,
			steps,
			headline: picture.headline,
			comment: picture.comment,
			remark: picture.remark,
			caption: picture.caption.join(' · '),
			marks: marksOf(picture),
			legend: picture.legend.map((entry) => ({ ...entry })),
			highlighted: [...picture.highlighted],
			figure: slim(picture.figure)
		})),
		words: {
			previous: m.present_previous(),
			next: m.present_next(),
			fullscreen: m.action_fullscreen(),
			help: m.present_help(),
			close: m.present_close(),
			keys: m.present_player_keys(),
			number: m.present_number({ number: '{number}', count: '{count}' }),
			step: m.present_number_step({
				number: '{number}',
				count: '{count}',
				step: '{step}',
				steps: '{steps}'
			})
		}
	};
	const fonts = await embeddedFaces(JSON.stringify(offline));
	return deckHtml(offline, {
		script: player.script,
		style: player.style,
		fonts,
		generator: m.app_name()
	});
}
