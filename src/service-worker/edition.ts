/**
 * Which version's pages a service worker gives out: its own, until it has handed over to a successor that the browser does not
 * let in yet. Kept in a cache, since a browser may stop a service worker at any moment and start it anew without its memory.
 */
export class Edition {
	#shelf: string;
	#key: string;
	#own: string;
	#now: Promise<string>;

	/**
	 * @param prefix what the names of our caches begin with
	 * @param base path below which the site stands, without slash at the end
	 * @param own the version of the service worker itself
	 */
	constructor(prefix: string, base: string, own: string) {
		this.#shelf = `${prefix}handed over`;
		this.#key = `${base}/edition`;
		this.#own = own;
		this.#now = caches.match(this.#key, { cacheName: this.#shelf }).then((kept) => kept?.text() ?? own);
	}

	/** The version. */
	get now(): Promise<string> {
		return this.#now;
	}

	/** Gives out the pages of another version from now on. */
	async handOver(version: string): Promise<void> {
		await (await caches.open(this.#shelf)).put(this.#key, new Response(version));
		this.#now = Promise.resolve(version);
	}

	/** Gives out its own pages: the successor is in. */
	async arrive(): Promise<void> {
		await caches.delete(this.#shelf);
		this.#now = Promise.resolve(this.#own);
	}
}
