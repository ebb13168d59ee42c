import { defaultApproach } from '../state/approach-selection';
import { parseApproach, printApproach } from '../state/approach-url';
import type { ApproachSelection } from '../state/approach-selection';
import type { Selection } from '../state/selection';
import { parseSelection, printSelection } from '../state/url';
import type { Scene, SceneView } from './types';

/** The selection of an `explore` or `asks` scene. */
export function selectionOf(scene: Pick<Scene, 'link'>): Selection {
	return parseSelection(new URLSearchParams(scene.link));
}

/** The approach of a `shortlist` or `quadrant` scene. */
export function approachOf(scene: Pick<Scene, 'link'>): ApproachSelection {
	return parseApproach(new URLSearchParams(scene.link));
}

/** The link of an explore scene. The open drawer is no part of it. */
export function exploreLink(selection: Selection): string {
	return readable(printSelection({ ...selection, mark: '' }));
}

/**
 * The link of a scene of the approach: only what its picture shows. Meetings, settled asks and States left out are a plan,
 * and a plan is private; so are doors that a person noted.
 */
export function approachSceneLink(selection: ApproachSelection): string {
	const { sur, session, scheme, theme, cycles, priorities } = selection;
	return readable(printApproach({ ...defaultApproach(), sur, session, scheme, theme, cycles, priorities }));
}

/** A link as its codec prints it: words that mean nothing, and all that may not be shown, are gone. */
export function canonicalLink(view: SceneView, link: string): string {
	if (view === 'shortlist' || view === 'quadrant') return approachSceneLink(approachOf({ link }));
	return exploreLink(selectionOf({ link }));
}

/** Where the scene can be looked at and changed: `/explore?…`. */
export function pageOf(scene: Pick<Scene, 'view' | 'link'>): { page: 'explore' | 'approach'; query: string } {
	const page = scene.view === 'shortlist' || scene.view === 'quadrant' ? 'approach' : 'explore';
	return { page, query: scene.link };
}

const readable = (params: URLSearchParams): string =>
	params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
