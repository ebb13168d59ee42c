import { resolve } from '$app/paths';
import { handOver } from '$lib/plan/handover';
import { MOST_ASKS } from '$lib/plan/types';
import type { ThemeScheme } from '$lib/state/approach-selection';

/** What a link needs to lead to the plan with meetings proposed: its address says nothing of them. */
export interface ToPlan {
	href: string;
	onclick: (event: MouseEvent) => void;
}

/** Proposes meetings to the plan, codes of States and ids of themes, no text. A person confirms it there. */
export function toPlan(
	review: { sur: string; session: number },
	scheme: ThemeScheme,
	meetings: readonly { state: string; themes: readonly string[] }[]
): ToPlan {
	const prefix = scheme === 'coalition' ? 'coalition' : 'theme';
	const states = meetings.map(({ state, themes }) => ({
		state,
		themes: themes.slice(0, MOST_ASKS).map((theme) => `${prefix}:${theme}`)
	}));
	return {
		href: resolve('/approach/plan'),
		onclick: (event) => {
			// Another tab has a memory of its own, and gets nothing.
			if (!event.ctrlKey && !event.metaKey && !event.shiftKey) handOver({ ...review, states });
		}
	};
}
