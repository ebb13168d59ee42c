import { resolve } from '$app/paths';
import { printInvitation } from '$lib/plan/invitation';
import { MOST_ASKS } from '$lib/plan/types';
import type { ThemeScheme } from '$lib/state/approach-selection';

/** A link that proposes meetings to the plan: codes of States and ids of themes, no text. A person confirms it there. */
export function planLink(
	review: { sur: string; session: number },
	scheme: ThemeScheme,
	meetings: readonly { state: string; themes: readonly string[] }[]
): string {
	const prefix = scheme === 'coalition' ? 'coalition' : 'theme';
	const states = meetings.map(({ state, themes }) => ({
		state,
		themes: themes.slice(0, MOST_ASKS).map((theme) => `${prefix}:${theme}`)
	}));
	return `${resolve('/approach/plan')}?${printInvitation({ ...review, states })}`;
}
