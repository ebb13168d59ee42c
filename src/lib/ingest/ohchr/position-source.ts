/** `Source of position: A/HRC/40/6/Add.1 - Para. 2`, in English, French and Spanish; a colon where it stands within a line. */
const LABEL =
	/^\s*(?:source of (?:the )?position|source de la position|fuente de la posición|fuente de posición)\b\s*:?\s*/i;
const WITHIN =
	/(?<=[.;)\]])\s*(?:source of (?:the )?position|source de la position|fuente de (?:la )?posición)\s*:\s*/i;
/** A line that continues a source: a symbol or a paragraph of one, and nothing of a recommendation. */
const CONTINUES = /^\s*[-–—(]?\s*(?:A\/HRC\/\S+|A\/\d+\/\S+|paras?(?:graphs?)?\.?\s*\d+)[^()]*\)?\s*$/i;

/**
 * The lines of a cell without those that say where the position is taken from, and what these say.
 * @returns `source` without its label, `''` where there is none
 */
export function withoutSource(lines: readonly string[]): { words: string[]; source: string } {
	const words: string[] = [];
	const sources: string[] = [];
	let within = false;
	for (const line of lines) {
		const label = LABEL.exec(line)?.[0];
		if (label !== undefined) {
			sources.push(line.slice(label.length));
			within = true;
			continue;
		}
		if (within && CONTINUES.test(line)) {
			sources.push(line);
			continue;
		}
		within = false;
		const inline = WITHIN.exec(line);
		if (inline) {
			words.push(line.slice(0, inline.index));
			sources.push(line.slice(inline.index + inline[0].length));
		} else words.push(line);
	}
	const source = sources
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' ');
	return { words, source };
}
