const KEY = 'demarche.theme';

export type Theme = 'light' | 'dark';

/** Light or dark: what the person chose on this device, else what the system prefers. */
class ThemeChoice {
	#theme = $state<Theme>('light');

	get current(): Theme {
		return this.#theme;
	}

	/** Reads the choice and shows it. Call once, in the browser. */
	start(): void {
		const stored = readStored();
		const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
		this.#show(stored ?? system);
	}

	toggle(): void {
		this.#show(this.#theme === 'dark' ? 'light' : 'dark');
		try {
			localStorage.setItem(KEY, this.#theme);
		} catch {
			// Storage is forbidden here (private window): the choice then lasts as long as the page.
		}
	}

	#show(theme: Theme): void {
		this.#theme = theme;
		document.documentElement.dataset.theme = theme;
	}
}

function readStored(): Theme | undefined {
	try {
		const stored = localStorage.getItem(KEY);
		return stored === 'dark' || stored === 'light' ? stored : undefined;
	} catch {
		return undefined;
	}
}

export const theme = new ThemeChoice();
