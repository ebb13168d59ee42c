/**
 * Whether the control that has the focus was reached with the Tab key. One that a window opened on, or that was clicked, has
 * the focus by chance: keys that steer the presentation are not for it.
 */
export class Tabbed {
	#last: 'tab' | 'other' = 'other';
	#reached: EventTarget | null = null;

	/** Whether a key is meant for the control it went to. */
	has(target: EventTarget | null): boolean {
		return target !== null && target === this.#reached;
	}

	/** To be attached to whatever holds the controls. */
	readonly watch = (held: Element): (() => void) => {
		const heard = {
			keydown: ({ key }: KeyboardEvent) => (this.#last = key === 'Tab' ? 'tab' : this.#last),
			pointerdown: () => {
				this.#last = 'other';
				this.#reached = null;
			},
			focusin: ({ target }: FocusEvent) => (this.#reached = this.#last === 'tab' ? target : null)
		};
		const entries = Object.entries(heard) as [string, (event: Event) => void][];
		for (const [name, hear] of entries) held.addEventListener(name, hear);
		return () => {
			for (const [name, hear] of entries) held.removeEventListener(name, hear);
		};
	};
}
