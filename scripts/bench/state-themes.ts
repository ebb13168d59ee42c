import type { StateThemeRow } from '../../src/lib/analysis/state-themes';
import type { RecommendationColumns, Vocabulary } from '../../src/lib/model/dataset';

/** Cycles 0 (unknown) to 4. */
const CYCLES = 5;

/**
 * State × theme × cycle counted in plain JavaScript over the columns that ingest hands out: what the question
 * `state-themes` of everything answers, in the same order.
 */
export function countStateThemes(
	batches: readonly RecommendationColumns[],
	{ states, themes }: Vocabulary
): StateThemeRow[] {
	const counts = new Uint32Array(states.length * themes.length * CYCLES);
	for (const batch of batches) {
		const { length, maker, cycle, themeOffsets, themes: mentioned } = batch;
		let at = themeOffsets[0] ?? 0;
		for (let row = 0; row < length; row++) {
			const end = themeOffsets[row + 1] as number;
			const first = (maker[row] as number) * themes.length;
			for (; at < end; at++) {
				const place = (first + (mentioned[at] as number)) * CYCLES + (cycle[row] as number);
				counts[place] = (counts[place] as number) + 1;
			}
		}
	}
	const rows: StateThemeRow[] = [];
	const byIso3 = order(states, ({ iso3 }) => iso3);
	const byName = order(themes, ({ name }) => name);
	for (const state of byIso3) {
		for (const theme of byName) {
			// Position 0 is the Unknown State, and "no theme given": the question leaves both out.
			if (state === 0 || theme === 0) continue;
			for (let cycle = 0; cycle < CYCLES; cycle++) {
				const recommendations = counts[(state * themes.length + theme) * CYCLES + cycle] as number;
				if (recommendations === 0) continue;
				rows.push({
					recommending_state: states[state]?.iso3 ?? '',
					theme: themes[theme]?.id ?? '',
					theme_name: themes[theme]?.name ?? '',
					cycle,
					recommendations
				});
			}
		}
	}
	return rows;
}

/** Positions of the items in the order of their code units, as the engine sorts. */
function order<Item>(items: readonly Item[], word: (item: Item) => string): number[] {
	return items
		.map((item, position) => ({ word: word(item), position }))
		.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
		.map(({ position }) => position);
}
