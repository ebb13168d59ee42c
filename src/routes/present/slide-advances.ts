import { localCoalition, localVocabulary } from '$lib/i18n';
import type { Dataset } from '$lib/state/dataset.svelte';
import { pageAdvances } from '$lib/ui/measure';

/** What stands on a slide beside names: signs, the letters of common words. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz+…·,%–/&():.’-';

/**
 * Widths of the letters a slide is set in, once the page's faces are there: the same wherever a presentation is set, since
 * names that are measured otherwise break otherwise.
 */
export function slideAdvances({
	vocabulary,
	coalition
}: Pick<Dataset, 'vocabulary' | 'coalition'>): Promise<Record<string, number>> {
	const { states, themes } = localVocabulary(vocabulary);
	const names = [
		...states.map(({ name }) => name),
		...themes.map(({ label }) => label),
		...localCoalition(coalition).map(({ label }) => label)
	];
	return pageAdvances(names, SIGNS);
}
