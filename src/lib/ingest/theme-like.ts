import type { Reference } from '../model/reference';
import { ThemeNames } from './names';
import { vocabularyOf } from './reference';

/** Finds the id of the issue whose name is most like that of a theme; `undefined` where none is like it. */
export function themeLike(reference: Reference): (name: string) => string | undefined {
	const names = new ThemeNames(vocabularyOf(reference));
	const found = new Map<string, string | undefined>();
	return (name) => {
		if (!found.has(name)) found.set(name, names.nearest(name)?.id);
		return found.get(name);
	};
}
