/** What the hints on an ask know of a language: words and patterns, no grammar. */
export interface SmartLanguage {
	/** Verbs that name a deed one can see done, as an ask has them. */
	strong: ReadonlySet<string>;
	/** Verbs that anybody can say yes to, and nobody can check. */
	weak: ReadonlySet<string>;
	/** After these a word is a noun: "the work of", "its study". */
	nounAfter: ReadonlySet<string>;
	/** Small words by which the language is told. */
	small: ReadonlySet<string>;
	/** A number, a percentage, a named instrument or body, a numbered article: something one can look at and say it is so. */
	measure: RegExp;
	/** A year to come, a span, or an occasion with a date. */
	date: RegExp;
	/** Between parts that could be asked apart. */
	between: RegExp;
}

export const SMART_LANGUAGES = ['en', 'fr', 'es'] as const;
export type SmartLanguageId = (typeof SMART_LANGUAGES)[number];

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** The forms in which French asks: the infinitive, and what is said to one who is asked politely. */
const french = (infinitives: string) =>
	new Set(
		words(infinitives).flatMap((verb) => [
			verb,
			...(verb.endsWith('er') ? [verb.replace(/er$/, 'ez')] : []),
			...(verb.endsWith('ir') ? [verb.replace(/ir$/, 'issez')] : [])
		])
	);

/** The forms in which Spanish asks: the infinitive, and what is said to one who is asked politely. */
const spanish = (infinitives: string) =>
	new Set(
		words(infinitives).flatMap((verb) => {
			const stem = verb.replace(/(?:ar|er|ir)$/, '');
			if (!verb.endsWith('ar')) return [verb, `${stem}a`];
			const spelled = stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
			return [verb, `${spelled}e`];
		})
	);

/** Instruments and bodies by their letters, in all three languages. */
const LETTERS =
	'ICCPR|ICESCR|CEDAW|CRC|CRPD|CAT|OPCAT|CED|CERD|ICRMW|ILO|PIDCP|PIDESC|CEDEF|CDE|CDPH|CIEDR|OIT|CDN|CDPD';
const letters = `(?<!\\p{L})(?:${LETTERS})(?!\\p{L})`;

export const SMART: Record<SmartLanguageId, SmartLanguage> = {
	en: {
		strong: new Set(
			words(
				`abolish accede adopt allocate amend appoint ban close create criminalise decriminalise enact establish extend fund
				introduce invite investigate issue lift pass prohibit prosecute publish ratify recognise register release remove repeal
				replace sign submit suspend withdraw`
			)
		),
		weak: new Set(
			words(
				`accelerate address consider continue encourage enhance ensure explore examine facilitate foster guarantee improve
				intensify promote protect pursue respect seek strengthen strive study support uphold work`
			)
		),
		nounAfter: new Set(words('a an the its their of for in on with no full legal social under by')),
		small: new Set(words('the of and to in on for with its by all against from that')),
		measure: new RegExp(
			`\\b\\d+(?:[.,]\\d+)?\\s?(?:%|per\\s?cent)|\\b(?:articles?|sections?|paragraphs?)\\s+\\d+[\\w()]*|\\b(?:[A-Z][\\w’'-]+ )*(?:Conventions?|Protocols?|Covenants?|Law|Act|Code|Bill|Constitution|Commission|Committee|Statute|Treaty|Principles)\\b|${letters}|\\bat least\\s+\\w+`,
			'gu'
		),
		date: /\b(?:by|before|until|from|in)\s+(?:the\s+end\s+of\s+)?(?:January |February |March |April |May |June |July |August |September |October |November |December )?20\d\d\b|\bwithin\s+(?:\w+\s+){1,2}(?:days|weeks|months|years?)\b|\b(?:by|before)\s+(?:the|its)\s+(?:next|mid-?term|fourth|fifth|sixth)\s+\w+|\bannually\b|\bevery\s+(?:year|six months)\b/giu,
		between: /;|\bas well as\b|\band also\b|,?\s+and\s+(?=to\b)|\bin addition\b|,/iu
	},
	fr: {
		strong: french(
			`abolir abroger accéder adhérer adopter allouer amender autoriser créer criminaliser décriminaliser dépénaliser enquêter
			enregistrer établir fermer financer incorporer instaurer instituer interdire introduire inviter lever libérer modifier nommer
			promulguer publier ratifier reconnaître remplacer retirer signer soumettre supprimer suspendre`
		),
		weak: french(
			`accélérer accroître améliorer appuyer assurer consolider continuer encourager envisager étudier examiner faciliter favoriser
			garantir intensifier lutter poursuivre promouvoir protéger renforcer respecter soutenir veiller`
		),
		nounAfter: new Set(words('le la les un une son sa ses leur leurs du au')),
		small: new Set(words('le la les des du et une un pour dans sur aux au l d ses sa à de contre')),
		measure: new RegExp(
			`\\d+(?:[.,]\\d+)?\\s?(?:%|pour\\s?cent)|(?<!\\p{L})(?:articles?|sections?|paragraphes?)\\s+\\d+[\\p{L}\\d()]*|(?<!\\p{L})(?:Convention|Protocole|Pacte|Loi|Code|Constitution|Commission|Comité|Statut|Traité|Principes)(?!\\p{L})(?:\\s+\\p{L}+)?|${letters}|(?<!\\p{L})au moins\\s+[\\p{L}\\d]+`,
			'gu'
		),
		date: /(?<!\p{L})(?:d[’']ici(?:\s+à)?|avant|jusqu[’'](?:en|à)|en|dès|à partir de)\s+(?:la fin (?:de |de l[’']année ))?(?:janvier |février |mars |avril |mai |juin |juillet |août |septembre |octobre |novembre |décembre )?20\d\d(?!\d)|(?<!\p{L})(?:dans (?:un délai de |les )?|sous )[\p{L}\d]+ (?:jours|semaines|mois|ans?|années?)(?!\p{L})|(?<!\p{L})(?:d[’']ici (?:au|à son)|avant (?:le|son)) (?:prochain|quatrième|cinquième|sixième) \p{L}+|(?<!\p{L})(?:annuellement|chaque année|tous les (?:ans|six mois))(?!\p{L})/giu,
		between: /;|(?<!\p{L})ainsi que(?!\p{L})|(?<!\p{L})et également(?!\p{L})|(?<!\p{L})en outre(?!\p{L})|,/iu
	},
	es: {
		strong: spanish(
			`abolir adherirse adoptar aprobar asignar autorizar cerrar crear criminalizar derogar despenalizar designar enjuiciar enmendar
			establecer eliminar financiar firmar incorporar instaurar introducir invitar levantar liberar modificar nombrar presentar prohibir
			promulgar publicar ratificar reconocer reemplazar registrar retirar suprimir suspender tipificar`
		),
		weak: spanish(
			`acelerar afianzar alentar apoyar asegurar aumentar considerar continuar estudiar examinar facilitar fomentar fortalecer
			garantizar impulsar intensificar mejorar proseguir promover proteger reforzar respetar seguir velar`
		),
		nounAfter: new Set(words('el la los las un una su sus del al')),
		small: new Set(words('el la los las del y una un para en con sus su que al de contra')),
		measure: new RegExp(
			`\\d+(?:[.,]\\d+)?\\s?(?:%|por\\s?ciento)|(?<!\\p{L})(?:artículos?|secciones|sección|párrafos?)\\s+\\d+[\\p{L}\\d()]*|(?<!\\p{L})(?:Convención|Convenio|Protocolo|Pacto|Ley|Código|Constitución|Comisión|Comité|Estatuto|Tratado|Principios)(?!\\p{L})(?:\\s+\\p{L}+)?|${letters}|(?<!\\p{L})al menos\\s+[\\p{L}\\d]+`,
			'gu'
		),
		date: /(?<!\p{L})(?:antes (?:de(?:l)?|de que termine)|hasta|en|a más tardar en|desde|para)\s+(?:(?:el )?fin(?:al|es)? de )?(?:(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de )?20\d\d(?!\d)|(?<!\p{L})(?:en(?: un plazo de| el plazo de)?|dentro de) [\p{L}\d]+ (?:días|semanas|meses|años?)(?!\p{L})|(?<!\p{L})(?:antes del?|para el) (?:próximo|cuarto|quinto|sexto) \p{L}+|(?<!\p{L})(?:anualmente|cada (?:año|seis meses))(?!\p{L})/giu,
		between: /;|(?<!\p{L})así como(?!\p{L})|(?<!\p{L})y también(?!\p{L})|(?<!\p{L})además(?!\p{L})|,/iu
	}
};

/** A verb at the head of an ask tells more of its language than a small word. */
const VERB_WORTH = 2;

/** The language of an ask, by its verbs and small words; `undefined` where it is none of these. The first of equals. */
export function languageOf(text: string): SmartLanguageId | undefined {
	const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const scores = SMART_LANGUAGES.map((id) => {
		const { strong, weak, small } = SMART[id];
		const worth = (word: string) =>
			strong.has(word) || weak.has(word) ? VERB_WORTH : small.has(word) ? 1 : 0;
		return { id, score: found.reduce((sum, word) => sum + worth(word.replace(/ize$/, 'ise')), 0) };
	});
	const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
	if (best.score > 0) return best.id;
	// An ask of a word or two, in letters that English has: there is nothing to tell it by yet.
	return /^[\p{ASCII}’‘“”–—…]*$/u.test(text) ? 'en' : undefined;
}
