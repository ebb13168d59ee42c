import { VERBS } from '../action/verbs';

const JOINED =
	/^\s*(?:,?\s*(?:and|as well as|et|ainsi que|y|así como)\b|,)\s*(?:also |further |to |de |à |a )?(\p{Ll}[\p{L}'-]*)/u;

/** Whether what follows a bracket joins another thing asked, by a verb of recommendations: `… (Chile) and adopt …`. */
export function asksOn(rest: string): boolean {
	const word = JOINED.exec(rest)?.[1];
	return word !== undefined && Object.values(VERBS).some((verbs) => verbs.has(word));
}
