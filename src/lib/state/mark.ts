import { FLOW_COLUMNS, type FlowColumn } from '../model/questions';

/** One condition of a mark: the column holds one of the values, or (`not`) none of them. */
export interface MarkClause {
	column: FlowColumn;
	values: string[];
	not: boolean;
}

/** A mark of a picture (a node, a tie, a ribbon) as the conditions its recommendations meet. */
export type Mark = MarkClause[];

/** A mark as one word of a link: `from:NOR;theme:justice`, `theme!justice,labour` for "none of these". */
export function printMark(mark: Mark): string {
	return mark
		.map(({ column, values, not }) => `${column}${not ? '!' : ':'}${values.map(escape).join(',')}`)
		.join(';');
}

/** The mark of a link's word; `undefined` where it says nothing that can be understood. */
export function parseMark(text: string): Mark | undefined {
	const mark: Mark = [];
	for (const part of text.split(';')) {
		const found = /^([a-z]+)([:!])(.*)$/.exec(part);
		const column = FLOW_COLUMNS.find((known) => known === found?.[1]);
		if (!found || column === undefined) return undefined;
		const values = (found[3] ?? '')
			.split(',')
			.map(unescape)
			.filter((value) => value !== '');
		mark.push({ column, values, not: found[2] === '!' });
	}
	return mark.length > 0 ? mark : undefined;
}

const escape = (value: string): string =>
	value.replace(/[%,;]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const unescape = (value: string): string =>
	value.replace(/%(25|2c|3b)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
