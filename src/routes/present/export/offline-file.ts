import type { Deck } from '$lib/deck/types';
import { deckHtml } from '$lib/exports/deck-html';
import { directionOf, locale, m } from '$lib/i18n';
import { slim } from '$lib/layouts/figure';
import type { OfflineDeck, OfflineFrame } from '$lib/player/offline-deck';
import { TYPE } from '$lib/views/present/room';
import type { PictureBook } from '../scene/picture-book';
import { embeddedFaces } from './faces';
import { marksOf, type Picture } from '../scene/picture';
import { phoneSize } from '../scene/phone';
import { BESIDE, REFERENCE } from '../scene/reference';
import { framesOf } from './frames';

/** The picture on a phone held upright, and its type: the page around it is read downwards. */
const PHONE = { size: { width: 362, height: 460 }, fontSize: 15 };

/** The presentation as one HTML file that plays from a disk. */
export async function offlineFile(
	deck: Deck,
	book: PictureBook,
	advances: Record<string, number> | undefined
): Promise<string> {
	const [{ default: player }, frames] = await Promise.all([
		import('$lib/generated/player.json'),
		// Nothing is under 20 pixels on a small projector; larger screens show it larger.
		framesOf(deck, book, REFERENCE, advances, { steps: true, beside: BESIDE })
	]);
	const narrow: Picture[] = [];
	for (const { shown, narrowing } of frames) {
		const stage = {
			...PHONE,
			size: phoneSize(shown, PHONE.size, PHONE.fontSize),
			...(advances ? { advances } : {})
		};
		narrow.push(await book.picture(shown, stage, narrowing));
	}
	const offline: OfflineDeck = {
		title: deck.title,
		language: locale(),
		direction: directionOf(locale()),
		frames: frames.map(({ scene, step, steps, room, picture }, index): OfflineFrame => ({
			scene,
			step,
			steps,
			headline: picture.headline,
			headlineSize: room.headline / TYPE,
			comment: picture.comment,
			remark: picture.remark,
			marks: marksOf(picture),
			highlighted: [...picture.highlighted],
			...drawnOf(picture),
			narrow: drawnOf(narrow[index] as Picture)
		})),
		words: {
			previous: m.present_previous(),
			next: m.present_next(),
			fullscreen: m.action_fullscreen(),
			help: m.present_help(),
			close: m.present_close(),
			keys: m.present_player_keys(),
			sideways: m.present_player_sideways(),
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

/** A picture, and what is said of it. */
function drawnOf({ figure, caption, legend }: Picture): OfflineFrame['narrow'] {
	return {
		figure: slim(figure),
		caption: caption.join(' · '),
		legend: legend.map((entry) => ({ ...entry }))
	};
}
