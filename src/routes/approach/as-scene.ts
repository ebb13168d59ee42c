import { approachSceneLink } from '$lib/deck/scene-link';
import type { ApproachView } from './approach-view.svelte';

/** The list or the field on show as a scene, with the State whose evidence is open lit. */
export function asScene(view: ApproachView, kind: 'shortlist' | 'quadrant') {
	const { current, model, theme, chosen } = view;
	return {
		view: kind,
		link: approachSceneLink({ ...current, session: model.session, theme: theme?.id ?? '' }),
		highlighted: chosen === '' ? [] : [`state:${chosen}`]
	};
}
