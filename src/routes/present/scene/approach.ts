import type { Shortlist } from '$lib/analysis/approach';
import { approachOf } from '$lib/deck/scene-link';
import type { Scene } from '$lib/deck/types';
import { formatDecimal, localCoalition, localVocabulary, m } from '$lib/i18n';
import type { Opened } from '$lib/state/approach-desk';
import type { ApproachRoom } from '$lib/state/approach-room';
import type { ApproachSelection } from '$lib/state/approach-selection';
import { nextReview } from '$lib/state/approach-session';
import { SHIPPED_TEST } from '$lib/state/approach-tested';
import { approachThemes, asksOf, type ApproachTheme } from '$lib/state/approach-themes';
import type { SceneDesk } from './scene-desk';

/** The estimates of a scene of the approach, as its page makes them. */
export interface Estimates {
	selection: ApproachSelection;
	room: ApproachRoom;
	opened: Opened;
	session: number;
	themes: readonly ApproachTheme[];
	list: Shortlist;
}

/** @throws ApproachError in one sentence where there is no answer */
export async function estimate(desk: SceneDesk, scene: Scene): Promise<Estimates> {
	const selection = approachOf(scene);
	const { room, opened } = await desk.approach();
	const { vocabulary, coalition } = desk.dataset;
	const themes = approachThemes(selection, localVocabulary(vocabulary), localCoalition(coalition));
	const session =
		selection.session > 0
			? selection.session
			: nextReview(opened.reviews.get(selection.sur) ?? [], opened.lastSession);
	const request = {
		sur: selection.sur,
		session,
		themes: asksOf(themes),
		...(selection.cycles.length > 0 ? { cycles: selection.cycles } : {})
	};
	const { list } = await desk.once(request, () => room.ask({ kind: 'shortlist', request }));
	return { selection, room, opened, session, themes, list };
}

/** How far to trust it, in the way in which it was estimated, as short as a slide wants it: never shown without. */
export function trustWords({ list }: Estimates): string {
	const { first, last, summary, standIn } = SHIPPED_TEST;
	const worldwide = list.basis === 'worldwide';
	const tested = worldwide ? summary : standIn;
	const words = {
		first: String(first),
		last: String(last),
		model: formatDecimal(10 * tested.model.precisionAt10),
		activity: formatDecimal(10 * tested.baselines.activity.precisionAt10)
	};
	return worldwide ? m.present_trust(words) : m.present_trust_totals(words);
}
