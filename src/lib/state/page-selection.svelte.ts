import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Selection } from './selection';
import { linkOf, parseSelection } from './url';

/**
 * The selection in the page's address. Reading parses the address, writing navigates: there is no second copy, so back,
 * forward and a pasted link need no code of their own.
 */
export class PageSelection {
	readonly #current = $derived.by(() => parseSelection(page.url.searchParams));

	get current(): Selection {
		return this.#current;
	}

	/** Goes to a changed selection. `replace` leaves no step in the history, for changes while dragging or playing. */
	change(part: Partial<Selection>, options: { replace?: boolean } = {}): void {
		const next = linkOf(page.url.pathname, { ...this.#current, ...part });
		if (next === linkOf(page.url.pathname, this.#current)) return;
		void goto(next, { keepFocus: true, noScroll: true, replaceState: options.replace ?? false });
	}

	filter(part: Partial<Selection['filters']>, options: { replace?: boolean } = {}): void {
		this.change({ filters: { ...this.#current.filters, ...part } }, options);
	}

	network(part: Partial<Selection['network']>, options: { replace?: boolean } = {}): void {
		this.change({ network: { ...this.#current.network, ...part } }, options);
	}

	flow(part: Partial<Selection['flow']>, options: { replace?: boolean } = {}): void {
		this.change({ flow: { ...this.#current.flow, ...part } }, options);
	}
}
