import { resolve } from '$app/paths';
import type { Command } from '$lib/deck/keys';
import type { Figure } from '$lib/layouts/figure';

/** What the speaker's window is told. Notes go this way and no other. */
export interface SpeakerNews {
	scene: number;
	scenes: number;
	step: number;
	steps: number;
	headline: string;
	notes: string;
	next: { headline: string; figure: Figure } | undefined;
	black: boolean;
}

export type SpeakerMessage = { kind: 'news'; news: SpeakerNews } | { kind: 'end' };
export type SpeakerReply = { kind: 'hello' } | { kind: 'command'; command: Command | { scene: number } };

/** The name of the channel between a presentation and its speaker's window. */
export const channelName = (id: string): string => `demarche-speaker-${id}`;

/** The presenter's end of the line to the speaker's window: same origin, same browser, one channel a presentation. */
export class SpeakerLink {
	readonly #id = crypto.randomUUID();
	readonly #channel = new BroadcastChannel(channelName(this.#id));
	#news: SpeakerNews | undefined;
	#trouble = $state(false);

	/** @param act does what was asked for in the speaker's window */
	constructor(act: (command: Command | { scene: number }) => void) {
		this.#channel.onmessage = ({ data }: MessageEvent<SpeakerReply>) => {
			if (data.kind === 'command') act(data.command);
			else this.#send();
		};
	}

	/** Whether the browser would not open the window. */
	get trouble(): boolean {
		return this.#trouble;
	}

	open(): void {
		const address = `${resolve('/present/speaker')}#${this.#id}`;
		this.#trouble = window.open(address, `speaker-${this.#id}`, 'popup,width=980,height=720') === null;
	}

	tell(news: SpeakerNews): void {
		this.#news = news;
		this.#send();
	}

	tellNext(next: NonNullable<SpeakerNews['next']>): void {
		if (this.#news) this.tell({ ...this.#news, next });
	}

	close(): void {
		this.#post({ kind: 'end' });
		this.#channel.close();
	}

	#send(): void {
		if (this.#news) this.#post({ kind: 'news', news: this.#news });
	}

	#post(message: SpeakerMessage): void {
		this.#channel.postMessage(message);
	}
}
