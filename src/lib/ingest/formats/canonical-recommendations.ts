import { RecommendationSink } from '../recommendation-sink';
import { tabular } from '../tabular';

/** Our own table of recommendations, as documented in `data/README.md`. */
export const canonicalRecommendations = tabular({
	id: 'canonical-recommendations',
	label: 'Recommendations, canonical table',
	stage: 'recommendations',
	columns: {
		id: { heading: 'id' },
		session: { heading: 'session' },
		cycle: { heading: 'cycle' },
		sur: { heading: 'state_under_review', required: true },
		maker: { heading: 'recommending_state', required: true },
		themes: { heading: 'themes' },
		action: { heading: 'action_category' },
		response: { heading: 'response' },
		document: { heading: 'document' },
		paragraph: { heading: 'paragraph' },
		text: { heading: 'text' }
	},
	sink: (header, ledger, context) =>
		new RecommendationSink('canonical-recommendations', header, ledger, context, splitAtBars)
});

function splitAtBars(cell: string): string[] {
	return cell
		.split('|')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}
