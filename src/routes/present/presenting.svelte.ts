import type { Command } from '$lib/deck/keys';
import { backward, forward, type Narrowing, type Position, type StepCounts } from '$lib/deck/reveal';
import type { FigureNode } from '$lib/layouts/figure';

export type Sheet = '' | 'help' | 'overview' | 'goto';
export type Pointer = '' | 'laser' | 'spotlight';

/** What only the page can do. */
export interface Stagehands {
	counts: () => StepCounts;
	fullscreen: () => void;
	speaker: () => void;
	end: () => void;
}

/** Where a presentation stands and what lies over it: changed by commands, whoever gives them. */
export class Presenting {
	readonly #hands: Stagehands;
	#at = $state.raw<Position>({ scene: 0, step: 0 });
	/** Steps that were asked for before it was known where they lead. */
	#asked: ('next' | 'previous')[] = [];
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
		const last = Math.max(0, this.#hands.counts().length - 1);
		if (typeof command === 'object') {
			this.#leap({ scene: Math.min(Math.max(0, command.scene - 1), last), step: 0 });
			return;
		}
		switch (command) {
			case 'next':
			case 'previous':
				if (this.black) {
					this.black = false;
					return;
				}
				this.#asked.push(command);
				return this.settle();
			case 'first':
				return this.#leap({ scene: 0, step: 0 });
			case 'last':
				return this.#leap({ scene: last, step: 0 });
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

	/** Takes the steps that were asked for, as far as it is known where they lead; call it when more is known. */
	settle(): void {
		for (let [command] = this.#asked; command !== undefined; [command] = this.#asked) {
			const counts = this.#hands.counts();
			const to = command === 'next' ? forward(this.#at, counts) : backward(this.#at, counts);
			if (to === undefined) return;
			this.#asked.shift();
			this.#go(to);
		}
	}

	/** Goes to a place of its own, whatever was asked for before. */
	#leap(to: Position): void {
		this.#asked = [];
		this.#go(to);
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
