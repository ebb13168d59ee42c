/** One cache and the paths that belong in it. */
export interface Shelf {
	name: string;
	paths: readonly string[];
}

/** The shelf of files whose name holds their hash, after the prefix. */
export const ASSETS = 'assets';

/**
 * What the names of our caches begin with. Caches belong to an origin, and other sites may stand on it, or this one twice.
 * @param base path below which the site stands, without slash at the end
 */
export const prefixOf = (base: string): string => `demarche ${base}/ `;

/** The shelf of one version's pages. */
export const pagesOf = (prefix: string, version: string): string => `${prefix}pages ${version}`;

/** What is not on its shelf, asked of the caches themselves. */
export async function missingOf(shelves: readonly Shelf[]): Promise<{ name: string; path: string }[]> {
	const lists = await Promise.all(
		shelves.map(async ({ name, paths }) => {
			const shelf = await caches.open(name);
			const there = new Set((await shelf.keys()).map(({ url }) => new URL(url).pathname));
			return paths.filter((path) => !there.has(path)).map((path) => ({ name, path }));
		})
	);
	return lists.flat();
}

/** The page that an address means: itself, or itself without a slash too many; `undefined` where there is none. */
export function pagePathOf(pathname: string, pages: ReadonlySet<string>): string | undefined {
	const bare = pathname.replace(/\/+$/, '');
	return [pathname, bare].find((path) => pages.has(path));
}
