const PARAMETER = 'embed';

/**
 * Whether this page stands in a frame of somebody else's page: one view with its caption, and nothing around it. Decided by
 * the address the page was opened with; changing the selection keeps it so.
 */
class Embedding {
	#on = false;

	get on(): boolean {
		return this.#on;
	}

	/** Call once, before anything is shown. */
	start(address: URL): void {
		this.#on = address.searchParams.get(PARAMETER) === '1' && address.pathname.endsWith('/explore');
	}

	/** The address of the same view with everything around it. */
	whole(address: URL): string {
		const whole = new URL(address);
		whole.searchParams.delete(PARAMETER);
		return whole.href;
	}
}

export const embedding = new Embedding();
