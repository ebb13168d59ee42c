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
		return !wish().startsWith('no');
	} catch {
		return false;
	}
}

/** @throws what the browser throws where it stores nothing */
export function writeWish(keep: boolean): void {
	write(keep, erasings());
}

/**
 * How often this device was erased, so that a tab which was open before knows that its data are not to be stored again. The
 * number stands behind the wish (`no 2`), as the one thing that an erasing leaves.
 */
export function erasings(): number {
	try {
		return Number(wish().split(' ')[1] ?? 0) || 0;
	} catch {
		return 0;
	}
}

/** Counts an erasing, for the other tabs to see. @throws what the browser throws where it stores nothing */
export function markErased(keep: boolean): number {
	const count = erasings() + 1;
	write(keep, count);
	return count;
}

function wish(): string {
	return localStorage.getItem(WISH) ?? '';
}

function write(keep: boolean, count: number): void {
	if (keep && count === 0) localStorage.removeItem(WISH);
	else localStorage.setItem(WISH, `${keep ? 'yes' : 'no'}${count === 0 ? '' : ` ${count}`}`);
}
