import { wordOf } from '../docx/word-of';
import { Ledger } from '../ledger';
import { isMatrix, isPlainList } from '../ohchr/header';
import { readMatrix } from '../ohchr/matrix';
import { isOtherLanguage } from '../ohchr/other-languages';
import { ARCHIVE_REFUSALS } from '../reasons';
import { Refusal } from '../refusal';
import type { Format } from './format';

/** OHCHR's matrix or thematic list of the recommendations of one review, a Word document, of any year. */
export const ohchrMatrix: Format = {
	id: 'ohchr-matrix',
	label: 'OHCHR, matrix or thematic list of recommendations',
	stage: 'recommendations',
	needs: [],
	async recognise(file, check) {
		const document = await wordOf(file, check);
		if (!document?.tables.some((table) => isMatrix(table) || isPlainList(table))) {
			if (!document || !isOtherLanguage(document)) return undefined;
			return () => Promise.reject(new Refusal(ARCHIVE_REFUSALS.otherLanguage(file.source.name)));
		}
		return async (context) => {
			const ledger = new Ledger();
			const totals = await readMatrix(document, file.source, ledger, context);
			if (ledger.read === 0) return undefined;
			return {
				...ledger.close(
					{
						file: file.source.name,
						size: file.source.size,
						format: ohchrMatrix.id,
						formatLabel: ohchrMatrix.label,
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
