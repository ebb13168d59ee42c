import { RecommendationSink } from '../recommendation-sink';
import { tabular } from '../tabular';

/** UPR Info's export of its database of recommendations, as it was before 2020. */
export const uprInfo2015 = tabular({
	id: 'upr-info-2015',
	label: 'UPR Info, export of before 2020',
	stage: 'recommendations',
	columns: {
		sur: { heading: 'To', required: true },
		surGroup: { heading: 'To-Rgrp', passedOver: true },
		surOrganisations: { heading: 'To-Org', passedOver: true },
		text: { heading: 'Text' },
		maker: { heading: 'From', required: true },
		makerGroup: { heading: 'From-Rgrp', passedOver: true },
		makerOrganisations: { heading: 'From-Org', passedOver: true },
		response: { heading: 'Response' },
		action: { heading: 'Action' },
		themes: { heading: 'Issue', required: true },
		session: { heading: 'Session', required: true }
	},
	sink: (header, ledger, context) => {
		const none = { cycle: -1, document: -1, paragraph: -1 };
		const headings = { cycle: 'Cycle', document: 'Document', paragraph: 'Paragraph' };
		return new RecommendationSink(
			'upr-info-2015',
			{
				at: { ...header.at, ...none },
				heading: { ...header.heading, ...headings },
				unknown: header.unknown
			},
			ledger,
			context,
			splitAtCommas
		);
	}
});

/** Pieces joined by a comma of their own at most; longer names are not looked for. */
const MOST_PIECES = 6;

/**
 * Issues stand in one cell, joined by commas. Read from the left, the longest run of pieces that is a known name is one
 * issue, so that a name with a comma in it survives; a piece in no known name stands alone.
 */
export function splitAtCommas(cell: string, isKnown: (name: string) => boolean): string[] {
	const pieces = cell.split(',');
	const names: string[] = [];
	for (let i = 0; i < pieces.length;) {
		let taken = 1;
		for (let count = Math.min(MOST_PIECES, pieces.length - i); count > 1; count--) {
			if (isKnown(pieces.slice(i, i + count).join(','))) {
				taken = count;
				break;
			}
		}
		const name = pieces
			.slice(i, i + taken)
			.join(',')
			.trim();
		if (name !== '') names.push(name);
		i += taken;
	}
	return names;
}
