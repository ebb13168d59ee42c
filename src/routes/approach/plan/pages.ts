import { resolve } from '$app/paths';
import { m } from '$lib/i18n';
import type { PlanReview } from '$lib/plan/types';

/** The pages of the approach, for the line of links that stands on each of them. */
export function approachPages(
	current: 'shortlist' | 'plan' | 'briefs' | 'after',
	review: Pick<PlanReview, 'sur' | 'session'> | undefined
) {
	const query = review?.sur
		? `?sur=${review.sur}${review.session > 0 ? `&session=${review.session}` : ''}`
		: '';
	return [
		{
			href: `${resolve('/')}approach${query}`,
			label: m.plan_nav_shortlist(),
			current: current === 'shortlist'
		},
		{
			href: `${resolve('/approach/plan')}${query}`,
			label: m.plan_nav_plan(),
			current: current === 'plan'
		},
		{
			href: `${resolve('/approach/briefs')}${query}`,
			label: m.plan_nav_briefs(),
			current: current === 'briefs'
		},
		{ href: `${resolve('/approach/after')}${query}`, label: m.plan_nav_after(), current: current === 'after' }
	];
}
