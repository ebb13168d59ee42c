import { getLocale } from './generated/runtime.js';

/** One `Intl` object for each language that was asked for: they are dear to make. */
export function perLocale<Made>(make: (locale: string) => Made): () => Made {
	const made = new Map<string, Made>();
	return () => {
		const language = getLocale();
		const known = made.get(language);
		if (known !== undefined) return known;
		const fresh = make(language);
		made.set(language, fresh);
		return fresh;
	};
}
