import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { ApproachSelection } from './approach-selection';
import { approachLink, parseApproach } from './approach-url';

/** The approach in the page's address: read by parsing, written by navigating, with no second copy. */
export class PageApproach {
	readonly #current = $derived.by(() => parseApproach(page.url.searchParams));

	get current(): ApproachSelection {
		return this.#current;
	}

	/** Goes to a changed approach. `replace` leaves no step in the history. */
	change(part: Partial<ApproachSelection>, { replace = false } = {}): void {
		const next = approachLink(page.url.pathname, { ...this.#current, ...part });
		if (next === approachLink(page.url.pathname, this.#current)) return;
		void goto(next, { keepFocus: true, noScroll: true, replaceState: replace });
	}
}
