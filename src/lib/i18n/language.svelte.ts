import { overwriteGetLocale } from './generated/runtime.js';
import { BASE_LANGUAGE, directionOf, languageOf, OFFERED, type Language } from './languages';
import { loadNames } from './names';

const KEY = 'demarche.language';
const PARAMETER = 'lang';

/**
 * The language of the page: what its address says, else what the person chose on this device, else the first of the
 * browser's languages that has a catalogue, else English.
 */
class LanguageChoice {
	#language = $state<Language>(BASE_LANGUAGE);

	get current(): Language {
		return this.#language;
	}

	/** Takes up the language before anything is shown, and lets all messages follow it. Call once, in the browser. */
	async start(address: URL): Promise<void> {
		const asked = languageOf(address.searchParams.get(PARAMETER));
		const wanted = asked ?? stored() ?? preferred() ?? BASE_LANGUAGE;
		if (asked) remember(asked);
		await loadNames(wanted);
		this.#language = wanted;
		overwriteGetLocale(() => this.#language);
		this.#mark();
	}

	async choose(language: Language): Promise<void> {
		await loadNames(language);
		this.#language = language;
		remember(language);
		this.#mark();
	}

	/** Follows an address that names a language; one that names none changes nothing. */
	async follow(address: URL): Promise<void> {
		const asked = languageOf(address.searchParams.get(PARAMETER));
		if (asked && asked !== this.#language) await this.choose(asked);
	}

	/** The address with the language in it, where that is not the default. */
	addressed(address: URL): URL {
		const wanted = this.#language === BASE_LANGUAGE ? null : this.#language;
		if (address.searchParams.get(PARAMETER) === wanted) return address;
		const next = new URL(address);
		if (this.#language === BASE_LANGUAGE) next.searchParams.delete(PARAMETER);
		else next.searchParams.set(PARAMETER, this.#language);
		// Commas and colons are legal in a query and far easier to read than the escapes that writing it brings.
		next.search = next.search.replaceAll('%2C', ',').replaceAll('%3A', ':');
		return next;
	}

	#mark(): void {
		document.documentElement.lang = this.#language;
		document.documentElement.dir = directionOf(this.#language);
	}
}

function preferred(): Language | undefined {
	const offered = OFFERED.map(({ language }) => language);
	return navigator.languages.map(languageOf).find((language) => language && offered.includes(language));
}

function stored(): Language | undefined {
	try {
		return languageOf(localStorage.getItem(KEY));
	} catch {
		return undefined;
	}
}

/** The pseudo-locale is for a look, not for a device. */
function remember(language: Language): void {
	if (!OFFERED.some((offered) => offered.language === language)) return;
	try {
		localStorage.setItem(KEY, language);
	} catch {
		// Storage is forbidden here (private window): the choice then stands in the address alone.
	}
}

export const language = new LanguageChoice();
