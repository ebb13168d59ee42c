import type { WordDocument } from '../docx/read-docx';
import { foldName } from '../names';
import { textOf } from './table';

/**
 * Headings of recommendations and of positions in the United Nations' other languages (Arabic, Chinese, Russian), folded. Such a
 * table is known for what it is and not read, since the names of States in it are not known here.
 */
const HEADINGS: readonly [recommendation: RegExp, position: RegExp][] = [
	[/^(?:نص )?(?:ال)?توصي(?:ة|ه|ات)(?= |$)/u, /^(?:ال)?(?:موقف|رد|حالة)(?= |$)/u],
	[/^(?:текст )?рекомендаци(?:я|и)(?= |$)/u, /^(?:позиция|ответ|статус|отношение)(?= |$)/u],
	[/^(?:各项|审议)?建议/u, /(?:立场|意见|答复|回应)/u]
];

/** Whether a document has a table that is a matrix by headings in Arabic, Chinese or Russian. */
export function isOtherLanguage({ tables }: WordDocument): boolean {
	return tables.some(({ rows }) =>
		rows.some(({ cells }) => {
			const words = cells
				.map((cell) => textOf(cell))
				.map((text) => (text.length > 120 ? '' : foldName(text)));
			return HEADINGS.some(
				([recommendation, position]) =>
					words.some((word) => recommendation.test(word)) && words.some((word) => position.test(word))
			);
		})
	);
}
