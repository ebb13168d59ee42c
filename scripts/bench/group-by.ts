import { isDeepStrictEqual } from 'node:util';
import { stateThemes } from '../../src/lib/analysis/state-themes';
import type { Engine } from '../../src/lib/engine/engine';
import { noFilters } from '../../src/lib/model/filters';
import { compare } from './measure';
import { lineOf, type Line, type Section } from './report';
import { countStateThemes } from './state-themes';
import type { Loaded } from './world';

const ENGINE = 'Question state-themes in the engine';
const PLAIN = 'Plain JavaScript over typed arrays';
const REPETITIONS = { warmups: 3, rounds: 15 };

/** State × theme × cycle in the engine against a loop over the columns, both to plain rows in the same order. */
export class GroupByBench {
	readonly #lines: Line[] = [];

	/** @throws Error where the answers differ */
	async time(engine: Engine, { batches, vocabulary, recommendations: rows }: Loaded): Promise<void> {
		const ask = async () => (await engine.query(stateThemes(noFilters()).sql)).rows();
		const count = () => countStateThemes(batches, vocabulary);
		if (!isDeepStrictEqual(await ask(), count()))
			throw new Error(
				`The engine and plain JavaScript count State × theme × cycle of ${rows} rows differently.`
			);
		const times = await compare(
			[
				{ name: ENGINE, run: ask },
				{ name: PLAIN, run: count }
			],
			REPETITIONS
		);
		const plain = times.get(PLAIN) ?? [];
		this.#lines.push(
			lineOf(ENGINE, times.get(ENGINE) ?? [], { rows, baseline: { name: 'plain JavaScript', times: plain } }),
			lineOf(PLAIN, plain, { rows })
		);
	}

	section(): Section {
		return {
			id: 'group-by',
			title: '3. State × theme × cycle: the engine against plain JavaScript',
			lines: this.#lines,
			notes:
				this.#lines.length > 0
					? ['Both answers are plain rows in the same order, checked equal before they are timed.']
					: []
		};
	}
}
