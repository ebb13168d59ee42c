import { formatList } from './index';
import { formatNameOf } from './sentences';
import { citationOf, filesOf } from './source-names';

/**
 * Where figures come from, for everybody's eyes: a person's own files are called by their kind, since their names are nobody's
 * business.
 */
export function publicSourcesOf(
	sources: readonly (Parameters<typeof citationOf>[0] & { reconciliation: { formatLabel: string } })[]
): string {
	const words = sources.map((source) =>
		source.kind === 'bundled' ? citationOf(source) : formatNameOf(source.reconciliation)
	);
	const unique = [...new Set(words)];
	return unique.length > 2 ? filesOf(sources) : formatList(unique);
}
