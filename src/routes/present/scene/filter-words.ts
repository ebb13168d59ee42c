import { inSentence } from '$lib/i18n';
import type { Filters } from '$lib/model/filters';
import type { Names } from '$lib/views/names';
import type { Preset } from '$lib/views/rail/presets';
import { chipsOf } from '../../explore/chips';
import type { Looking } from './scene-desk';

/** Choices whose words are common ones; those of the others are names. */
const COMMON = new Set(['theme', 'coalition', 'cycle', 'session', 'response']);

/** What a scene chooses, as its caption says it: within a line only names keep their capital. */
export function filterWords(
	filters: Filters,
	{ dataset }: Pick<Looking, 'dataset'>,
	names: Names,
	presets: readonly Preset[] = []
): string {
	return chipsOf(filters, names, dataset.reference, dataset.coalition, presets)
		.map(({ key, label }) => (COMMON.has(key.split(':')[0] ?? '') ? inSentence(label) : label))
		.join(', ');
}
