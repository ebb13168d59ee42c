/** What a mark is, wherever it stands: `theme:justice` for `theme:justice#2`. */
export function baseOf(id: string): string {
	const at = id.indexOf('#');
	return at < 0 ? id : id.slice(0, at);
}

const KINDS: Readonly<Record<string, string>> = { from: 'state', sur: 'review' };

/** The identity of a value of a flow's column: a recommending State is the State of the network. */
export function markOf(column: string, value: string): string {
	return `${KINDS[column] ?? column}:${value}`;
}

/** Hands out ids that are unique in a figure: the second of a kind is numbered. */
export class Identities {
	readonly #seen = new Map<string, number>();

	take(base: string): string {
		const count = (this.#seen.get(base) ?? 0) + 1;
		this.#seen.set(base, count);
		return count === 1 ? base : `${base}#${count}`;
	}
}
