import type { Command } from '$lib/deck/keys';
import { backward, forward, type Narrowing, type Position } from '$lib/deck/reveal';
import type { FigureNode } from '$lib/layouts/figure';

export type Sheet = '' | 'help' | 'overview' | 'goto';
export type Pointer = '' | 'laser' | 'spotlight';

/** What only the page can do. */
export interface Stagehands {
	/** How many steps each scene has. */
	counts: () => readonly number[];
	fullscreen: () => void;
	speaker: () => void;
	end: () => void;
}

/** Where a presentation stands and what lies over it: changed by commands, whoever gives them. */
export class Presenting {
	readonly #hands: Stagehands;
	#at = $state.raw<Position>({ scene: 0, step: 0 });
	black = $state(false);
	sheet = $state<Sheet>('');
	pointer = $state<Pointer>('');
	/** Whether the filters of the scene are on show, and what was chosen there. */
	live = $state(false);
	choice = $state.raw<Narrowing>({});
	/** The mark that is pointed at, the one that is enlarged, those that were lit by a click. */
	pointed = $state.raw<FigureNode | undefined>();
	zoomed = $state('');
	lit = $state.raw<readonly string[]>([]);

	/** @param start place of the scene to begin with, from 0 */
	constructor(start: number, hands: Stagehands) {
		this.#at = { scene: start, step: 0 };
		this.#hands = hands;
	}

	get at(): Position {
		return this.#at;
	}

	/** Does what a key, a button, a finger or the speaker's window asks for. */
	act(command: Command | { scene: number }): void {
		const counts = this.#hands.counts();
		const last = Math.max(0, counts.length - 1);
		if (typeof command === 'object') {
			this.#go({ scene: Math.min(Math.max(0, command.scene - 1), last), step: 0 });
			return;
		}
		switch (command) {
			case 'next':
				return this.black ? this.#lighten() : this.#go(forward(this.#at, counts));
			case 'previous':
				return this.black ? this.#lighten() : this.#go(backward(this.#at, counts));
			case 'first':
				return this.#go({ scene: 0, step: 0 });
			case 'last':
				return this.#go({ scene: last, step: 0 });
			case 'fullscreen':
				return this.#hands.fullscreen();
			case 'speaker':
				return this.#hands.speaker();
			case 'black':
				this.black = !this.black;
				return;
			case 'overview':
			case 'goto':
			case 'help':
				this.sheet = this.sheet === command ? '' : command;
				return;
			case 'laser':
			case 'spotlight':
				this.pointer = this.pointer === command ? '' : command;
				return;
			case 'zoom':
				this.zoomed = this.zoomed === '' ? (this.pointed?.id ?? this.lit[0] ?? '') : '';
				return;
			case 'live':
				this.live = !this.live;
				return;
			case 'close':
				this.#close();
		}
	}

	/** Lights a mark, or lets it go. */
	choose({ id }: FigureNode): void {
		this.lit = this.lit.includes(id) ? this.lit.filter((one) => one !== id) : [...this.lit, id];
	}

	#lighten(): void {
		this.black = false;
	}

	#go(next: Position): void {
		this.sheet = '';
		this.black = false;
		if (next.scene === this.#at.scene && next.step === this.#at.step) return;
		if (next.scene !== this.#at.scene) {
			this.choice = {};
			this.zoomed = '';
			this.lit = [];
			this.pointed = undefined;
		}
		this.#at = next;
	}

	/** Escape closes what is on top, and in the end the presentation. */
	#close(): void {
		if (this.sheet !== '') this.sheet = '';
		else if (this.black) this.black = false;
		else if (this.zoomed !== '') this.zoomed = '';
		else if (this.pointer !== '') this.pointer = '';
		else if (this.live) this.live = false;
		else this.#hands.end();
	}
}
