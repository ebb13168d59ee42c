/**
 * What the page knows of stored data before any database is open: read at once, so that the example does not appear where
 * something else is on its way. A browser without storage gives and keeps nothing; then nothing is stored either.
 */
export interface Marker {
	sources: number;
	/** Name of the first file. */
	file: string;
	recommendations: number;
}

const MARKER = 'demarche:data';
const WISH = 'demarche:keep';

export function readMarker(): Marker | undefined {
	try {
		const found: unknown = JSON.parse(localStorage.getItem(MARKER) ?? 'null');
		if (typeof found !== 'object' || found === null) return undefined;
		const { sources, file, recommendations } = found as Partial<Record<keyof Marker, unknown>>;
		return {
			sources: typeof sources === 'number' ? sources : 0,
			file: typeof file === 'string' ? file : '',
			recommendations: typeof recommendations === 'number' ? recommendations : 0
		};
	} catch {
		return undefined;
	}
}

/** @throws what the browser throws where it stores nothing */
export function writeMarker(marker: Marker | undefined): void {
	if (marker === undefined) localStorage.removeItem(MARKER);
	else localStorage.setItem(MARKER, JSON.stringify(marker));
}

/** Whether the person lets the page keep what is open; yes unless they said no. */
export function readWish(): boolean {
	try {
		return localStorage.getItem(WISH) !== 'no';
	} catch {
		return false;
	}
}

/** @throws what the browser throws where it stores nothing */
export function writeWish(keep: boolean): void {
	if (keep) localStorage.removeItem(WISH);
	else localStorage.setItem(WISH, 'no');
}
