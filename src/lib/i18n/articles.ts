/**
 * A State's name inside a sentence: "to the United Kingdom", « au Cambodge », «al Brasil». Articles as in
 * `data/reference/state-names.csv`; a language without rules here takes the name as it is.
 */

/** The name with its article: "the Netherlands", « la Norvège ». */
export function withArticle(article: string, name: string): string {
	if (article === '') return name;
	return article.endsWith('’') ? `${article}${name}` : `${article} ${name}`;
}

/** To the State: « au Cambodge », « à l’Albanie », « aux États-Unis »; «a Camboya», «al Perú». */
export function toState(language: string, article: string, name: string): string {
	if (language === 'fr') {
		if (article === 'le') return `au ${name}`;
		if (article === 'les') return `aux ${name}`;
		return `à ${withArticle(article, name)}`;
	}
	if (language === 'es') return article === 'el' ? `al ${name}` : `a ${withArticle(article, name)}`;
	return `to ${withArticle(article, name)}`;
}

/** Of the State: « du Cambodge », « de l’Albanie », « d’Oman »; «de Camboya», «del Perú». */
export function ofState(language: string, article: string, name: string): string {
	if (language === 'fr') {
		if (article === 'le') return `du ${name}`;
		if (article === 'les') return `des ${name}`;
		if (article === '' && /^[AEÉIOUYHaeiou]/.test(name)) return `d’${name}`;
		return `de ${withArticle(article, name)}`;
	}
	if (language === 'es') return article === 'el' ? `del ${name}` : `de ${withArticle(article, name)}`;
	return `of ${withArticle(article, name)}`;
}
