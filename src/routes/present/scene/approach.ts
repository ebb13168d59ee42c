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
	const { list } = await room.ask({
		kind: 'shortlist',
		request: {
			sur: selection.sur,
			session,
			themes: asksOf(themes),
			...(selection.cycles.length > 0 ? { cycles: selection.cycles } : {})
		}
	});
	return { selection, room, opened, session, themes, list };
}

/** How far to trust it: never shown without. */
export function testedWords({ list }: Estimates, sur: string): string {
	const { first, last, summary } = SHIPPED_TEST;
	const tested = m.approach_tested({
		first: String(first),
		last: String(last),
		model: formatDecimal(10 * summary.model.precisionAt10),
		activity: formatDecimal(10 * summary.baselines.activity.precisionAt10),
		lastSix: formatDecimal(10 * summary.baselines.themeLastSix.precisionAt10)
	});
	const basis = list.basis === 'worldwide' ? m.approach_basis_worldwide() : m.approach_basis_profile({ sur });
	return `${tested} ${basis}`;
}
