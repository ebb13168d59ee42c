import { wordOf } from '../docx/word-of';
import { Ledger } from '../ledger';
import { isDraft, readDraft } from '../ohchr/draft';
import type { Format } from './format';

/** A draft report of the Working Group, a Word document: numbered paragraphs that end with States in brackets. */
export const draftReport: Format = {
	id: 'draft-report',
	label: 'Working Group, draft report',
	stage: 'recommendations',
	needs: [],
	async recognise(file, check) {
		const document = await wordOf(file, check);
		if (!document || !isDraft(document)) return undefined;
		return async (context) => {
			const ledger = new Ledger();
			const totals = await readDraft(document, file.source, ledger, context);
			if (ledger.read === 0) return undefined;
			return {
				...ledger.close(
					{
						file: file.source.name,
						size: file.source.size,
						format: draftReport.id,
						formatLabel: draftReport.label,
						encoding: 'Word document'
					},
					(role, name) =>
						role === 'theme' ? context.words.themes.nearest(name) : context.words.states.nearest(name)
				),
				...totals
			};
		};
	}
};
