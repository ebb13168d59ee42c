/** How often States raised a theme worldwide, from the bundled table. */
export interface WorldwideProfile {
	/** By State (ISO3), then by the theme's name in the files. */
	counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Reads `data/reference/state-theme-profile.csv`: recommendations of each State on each theme in cycles 1 and 2, all States
 * under review together.
 * @throws Error with one sentence that names the line
 */
export function readWorldwideProfile(csv: string): WorldwideProfile {
	const counts = new Map<string, Map<string, number>>();
	const [heading, ...lines] = csv.split(/\r?\n/);
	if (heading !== 'recommending_state,theme,cycle,recommendations')
		throw new Error(
			'state-theme-profile.csv, line 1: the headings are not those expected; restore the file.'
		);
	lines.forEach((line, at) => {
		if (line === '') return;
		const parts = /^(\w{3}),("(?:[^"]|"")*"|[^,]*),\d,(\d+)$/.exec(line);
		if (parts === null)
			throw new Error(`state-theme-profile.csv, line ${at + 2}: the row cannot be read; restore the file.`);
		const [, state = '', name = '', recommendations] = parts;
		const theme = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
		const themes = counts.get(state) ?? new Map<string, number>();
		themes.set(theme, (themes.get(theme) ?? 0) + Number(recommendations));
		counts.set(state, themes);
	});
	return { counts };
}

/** A State's standing on a theme among all that recommend. */
export interface WorldwideRecord {
	recommendations: number;
	/** 1 for the State that raised it most; States with as many share a rank. 0 where it never raised it. */
	rank: number;
	/** States that raised it at all. */
	of: number;
}

/**
 * How much a State raised a group of themes. A recommendation on two of them counts twice.
 * @param themes names as the files spell them
 */
export function worldwideRecord(
	{ counts }: WorldwideProfile,
	state: string,
	themes: readonly string[]
): WorldwideRecord {
	const total = (one: ReadonlyMap<string, number> | undefined) =>
		themes.reduce((sum, theme) => sum + (one?.get(theme) ?? 0), 0);
	const own = total(counts.get(state));
	const all = [...counts.values()].map(total).filter((count) => count > 0);
	return {
		recommendations: own,
		rank: own === 0 ? 0 : 1 + all.filter((count) => count > own).length,
		of: all.length
	};
}
