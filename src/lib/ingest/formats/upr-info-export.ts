import { tabular, type RowSink } from '../tabular';
import { UprInfoRows, valuesOf } from '../upr-info/rows';

const STATE = '(?:states?|etats?|estados?|pays|pais)';

/** UPR Info's export of today; the headings follow the language of its site: English, French or Spanish. */
export const uprInfoExport = tabular({
	id: 'upr-info-export',
	label: 'UPR Info’s headings of today',
	stage: 'recommendations',
	columns: {
		sur: {
			heading: 'State under review',
			alike: new RegExp(
				`^(?:sur|${STATE}-(?:.*-)?(?:review|examine|examinado|examen|revue|revision|evaluado|evalue))$`
			),
			required: true
		},
		makers: {
			heading: 'Recommending State',
			alike: new RegExp(
				`^(?:recommending-states?|${STATE}-(?:.*-)?(?:recommandants?|recommande|recommandation|recomendantes?|recomendadore?s?|recomienda|recomendacion|auteurs?|autore?s?))$`
			),
			required: true
		},
		text: { heading: 'Recommendation', alike: /^(?:recommandation|recomendacion|text|texte|texto)$/ },
		response: { heading: 'Response', alike: /^(?:reponse|respuesta|position|posicion)\b/, required: true },
		issues: {
			heading: 'Issues',
			alike:
				/^(?:issue|themes?|thematiques?|temas?|tematicas?|questions?|cuestion(?:es)?|asuntos?|enjeux|sujets?|problematiques?|problematicas?)$/
		},
		cycle: { heading: 'Cycle', alike: /^ciclo$/ },
		session: { heading: 'Session', alike: /^(?:sesion|seance|(?:periodo|periode)-de-sesion(?:es|s)?)$/ },
		action: {
			heading: 'Action category',
			alike: /^(?:action-categor(?:y|ies)|(?:categorie|type|categoria|tipo)-.*ac[ct]ion.*|action|accion)$/
		},
		title: { heading: 'Title', alike: /^(?:titre|titulo)$/, passedOver: true }
	},
	sink: (header, ledger, context): RowSink => {
		const rows = new UprInfoRows('upr-info-export', header.heading, ledger, context);
		const { at } = header;
		return {
			full: false,
			row(cells, line) {
				const cell = (key: keyof typeof at) => cells[at[key]] ?? '';
				const one = (key: keyof typeof at) => valuesOf(cell(key))[0] ?? '';
				rows.row(line, cells, {
					text: cell('text') || cell('title'),
					sur: valuesOf(cell('sur')),
					makers: valuesOf(cell('makers')),
					response: valuesOf(cell('response')).join('/'),
					issues: valuesOf(cell('issues')),
					cycle: one('cycle'),
					session: one('session'),
					action: one('action')
				});
			},
			flush: () => rows.finish(),
			finish() {}
		};
	}
});
