import { KEY_CHOICES, type KeyChoice } from '$lib/deck/keys';

const KEY = 'demarche.present.keys';

/** Which keys are heard while presenting: what the person chose on this device. */
class Choice {
	#current = $state<KeyChoice>('all');

	constructor() {
		try {
			this.#current = KEY_CHOICES.find((known) => known === localStorage.getItem(KEY)) ?? 'all';
		} catch {
			// Storage is forbidden here (private window): the choice then lasts as long as the page.
		}
	}

	get current(): KeyChoice {
		return this.#current;
	}

	choose(choice: KeyChoice): void {
		this.#current = choice;
		try {
			localStorage.setItem(KEY, choice);
		} catch {
			// As above.
		}
	}
}

export const keyChoice = new Choice();
