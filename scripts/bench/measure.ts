/** Something whose time is taken. What it returns is thrown away. */
export interface Variant {
	name: string;
	run(): unknown;
	/** Done before each run and not timed. */
	before?(): unknown;
}

export interface Repetitions {
	/** Runs whose time is not kept. */
	warmups: number;
	rounds: number;
}

/**
 * The times of several variants, in milliseconds by name. In each round every variant runs once, so that whatever else
 * the machine does meanwhile falls on all of them alike.
 */
export async function compare(
	variants: readonly Variant[],
	{ warmups, rounds }: Repetitions
): Promise<Map<string, number[]>> {
	const times = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
	for (let round = -warmups; round < rounds; round++) {
		for (const { name, run, before } of variants) {
			await before?.();
			const start = performance.now();
			await run();
			const time = performance.now() - start;
			if (round >= 0) times.get(name)?.push(time);
		}
	}
	return times;
}

/** Fewer repetitions the more rows there are: a long run says more by itself. */
export function repetitionsFor(rows: number): Repetitions {
	if (rows <= 50_000) return { warmups: 2, rounds: 7 };
	if (rows <= 200_000) return { warmups: 1, rounds: 5 };
	return { warmups: 1, rounds: 3 };
}

/**
 * The share of one core that this program had while it worked: about 1 where nobody else wanted it. Milliseconds taken
 * with less are too long by about as much.
 */
export async function processorShare(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	const start = performance.now();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / (performance.now() - start);
}
