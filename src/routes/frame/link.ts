/** The parameter of a link that says on which data it was made. */
export const DATA_KEY = 'data';

/** The address of a page as a link to hand on, with the fingerprint of the data it was made on, where there is one. */
export function linkWith(address: URL, fingerprint: string | undefined): string {
	const bare = new URL(address);
	bare.searchParams.delete(DATA_KEY);
	bare.hash = '';
	// Commas and colons are legal in a query and far easier to read than their escapes.
	const query = bare.search.replaceAll('%2C', ',').replaceAll('%3A', ':').replace(/^\?/, '');
	const parts = [query, fingerprint === undefined ? '' : `${DATA_KEY}=${fingerprint}`].filter(
		(part) => part !== ''
	);
	return bare.origin + bare.pathname + (parts.length === 0 ? '' : `?${parts.join('&')}`);
}
