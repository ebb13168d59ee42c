import { reviews, reviewUnits, type ReviewUnitRow } from '../../src/lib/analysis/reviews';
import { ask, type CommandQuestion } from './question';

export const reviewsQuestion: CommandQuestion = {
	name: 'reviews',
	help: 'sur,session,cycle,source,paragraphs,recommendations,supported,noted: the last two in paragraphs where every recommendation of the row bears a number (OHCHR, UHRI), else in recommendations',
	takes: [],
	async answer({ world, filters }) {
		const question = reviews(filters);
		const rows = await ask(world, question);
		return {
			kind: 'table',
			columns: question.columns,
			rows: rows.map((row) => ({ ...row })),
			remarks: unitsOf(await ask(world, reviewUnits(filters)))
		};
	}
};

/** In which unit supported and noted stand, by file. */
function unitsOf(rows: readonly ReviewUnitRow[]): string[] {
	return (['paragraphs', 'recommendations'] as const).flatMap((unit) => {
		const files = rows.filter((row) => row.unit === unit).map(({ source }) => source);
		if (files.length === 0) return [];
		const shown = files.slice(0, MOST_NAMED).join(', ');
		const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
		return [`Unit: supported and noted count ${unit} in ${shown}${more}.`];
	});
}
const MOST_NAMED = 5;
