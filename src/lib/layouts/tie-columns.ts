/**
 * Ties as columns of equal length, which travel to a worker as they are: a State or theme is a place in `keys`.
 */
export interface TieColumns {
	keys: string[];
	source: Uint16Array<ArrayBuffer>;
	target: Uint16Array<ArrayBuffer>;
	value: Float64Array<ArrayBuffer>;
	/** Recommending States of the selection, and their recommendations. */
	states: Uint16Array<ArrayBuffer>;
	recommendations: Float64Array<ArrayBuffer>;
}

/** A tie before it becomes a row of the columns. */
export interface TieRow {
	source: string;
	target: string;
	value: number;
}

/**
 * Rows as columns.
 * @param tie what a row of the ties stands for
 * @param state the key of a recommending State and its recommendations
 */
export function tieColumns<Tie, State>(
	ties: readonly Tie[],
	tie: (row: Tie) => TieRow,
	states: readonly State[],
	state: (row: State) => { key: string; value: number }
): TieColumns {
	const keys: string[] = [];
	const places = new Map<string, number>();
	const placeOf = (key: string): number => {
		let place = places.get(key);
		if (place === undefined) {
			place = keys.push(key) - 1;
			places.set(key, place);
		}
		return place;
	};
	const columns: TieColumns = {
		keys,
		source: new Uint16Array(ties.length),
		target: new Uint16Array(ties.length),
		value: new Float64Array(ties.length),
		states: new Uint16Array(states.length),
		recommendations: new Float64Array(states.length)
	};
	ties.forEach((row, index) => {
		const { source, target, value } = tie(row);
		columns.source[index] = placeOf(source);
		columns.target[index] = placeOf(target);
		columns.value[index] = value;
	});
	states.forEach((row, index) => {
		const { key, value } = state(row);
		columns.states[index] = placeOf(key);
		columns.recommendations[index] = value;
	});
	return columns;
}

/** Columns as rows again, in their order. */
export function tieRows({ keys, source, target, value }: TieColumns): TieRow[] {
	return Array.from(value, (weight, index) => ({
		source: keys[source[index] ?? 0] ?? '',
		target: keys[target[index] ?? 0] ?? '',
		value: weight
	}));
}

/** The recommending States and what each recommended. */
export function stateValues({ keys, states, recommendations }: TieColumns): Map<string, number> {
	return new Map(
		Array.from(states, (place, index) => [keys[place] ?? '', recommendations[index] ?? 0] as const)
	);
}
