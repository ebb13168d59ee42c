import type { Reconciliation } from '../model/dataset';
import type { ResponseWord } from '../model/mapping';
import type { Said } from '../model/sentence';

/** The words for responses that a reading could not make out: those of rows it set aside, and those that say two things at once. */
export function responseWordsOf({
	rowsSetAside,
	notes
}: Pick<Reconciliation, 'rowsSetAside' | 'notes'>): ResponseWord[] {
	const found = new Map<string, ResponseWord>();
	const take = (said: Said, code: string, key: string, mixed: boolean) => {
		const word = typeof said !== 'string' && said.code === code ? said.values[key] : undefined;
		if (typeof word === 'string' && !found.has(word)) found.set(word, { word, mixed });
	};
	for (const { reason } of rowsSetAside) take(reason, 'reason_response', 'value:quoted', false);
	for (const note of notes) take(note, 'note_position_mixed', 'word:quoted', true);
	return [...found.values()];
}
