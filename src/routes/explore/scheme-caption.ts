import type { SchemeFigures } from '$lib/analysis/scheme-figures';
import { formatNumber, m } from '$lib/i18n';
import { DEFAULT_SCHEME, type Scheme } from '$lib/model/scheme';

/** What a person calls a scheme. */
export function schemeName(scheme: Scheme): string {
	switch (scheme) {
		case 'upr-info':
			return m.scheme_upr_info();
		case 'ohchr':
			return m.scheme_ohchr();
		case 'sdg':
			return m.scheme_sdg();
		case 'persons':
			return m.scheme_persons();
		case 'coalition':
			return m.scheme_coalition();
	}
}

/** What a caption says of the scheme, of a crosswalk behind it and of estimated action categories; each with its number. */
export function schemeCaption(scheme: Scheme, figures: SchemeFigures | undefined): string[] {
	const parts: string[] = [];
	if (scheme !== DEFAULT_SCHEME) parts.push(m.caption_scheme({ scheme: schemeName(scheme) }));
	if (!figures) return parts;
	const all = formatNumber(figures.recommendations);
	if (scheme !== DEFAULT_SCHEME && figures.without_theme > 0)
		parts.push(m.caption_scheme_without({ count: formatNumber(figures.without_theme), all }));
	const throughIssues = scheme === DEFAULT_SCHEME || scheme === 'coalition';
	if (throughIssues && figures.with_ohchr > 0)
		parts.push(m.caption_scheme_crosswalk({ count: formatNumber(figures.with_ohchr), all }));
	if (figures.estimated > 0) parts.push(m.caption_estimated({ count: formatNumber(figures.estimated), all }));
	return parts;
}
