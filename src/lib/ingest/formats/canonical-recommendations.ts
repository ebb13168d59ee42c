import { withoutGuard } from '../../model/formula';
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
		themes: { heading: 'themes', alike: /^(?:theme|issues?)$/ },
		action: { heading: 'action_category' },
		response: { heading: 'response' },
		document: { heading: 'document' },
		paragraph: { heading: 'paragraph' },
		text: { heading: 'text' },
		estimated: { heading: 'action_estimated' },
		originals: { heading: 'original_themes' },
		sdgs: { heading: 'sdgs' },
		persons: { heading: 'affected_persons' },
		positionSource: { heading: 'position_source' }
	},
	sink: (header, ledger, context) =>
		new CanonicalSink('canonical-recommendations', header, ledger, context, splitAtBars)
});

/** Cells as they were before they were guarded against spreadsheets. */
class CanonicalSink extends RecommendationSink {
	override row(cells: readonly string[], line: number): void {
		super.row(cells.map(withoutGuard), line);
	}
}

function splitAtBars(cell: string): string[] {
	return cell
		.split('|')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}
