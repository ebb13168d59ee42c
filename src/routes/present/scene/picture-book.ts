import type { Narrowing } from '$lib/deck/reveal';
import { publicScene } from '$lib/deck/read-deck';
import type { Scene } from '$lib/deck/types';
import { composeScene } from './compose';
import type { Picture, Stage } from './picture';
import type { SceneDesk } from './scene-desk';

/** Pictures kept, so that going back and forth asks nothing twice. */
const MOST = 200;

/** Pictures of scenes, each made once for a scene, a room and a choice, whatever words a person has put to it. */
export class PictureBook {
	readonly desk: SceneDesk;
	readonly #pages = new Map<string, Promise<Picture>>();

	constructor(desk: SceneDesk) {
		this.desk = desk;
	}

	/** @throws what `composeScene` throws; a failure is not kept */
	async picture(scene: Scene, stage: Stage, narrowing: Narrowing = {}): Promise<Picture> {
		const { headline, comment, highlighted } = scene;
		const drawn = await this.#drawn({ ...scene, headline: '', comment: '' }, stage, narrowing);
		return { ...drawn, headline: headline === '' ? drawn.headline : headline, comment, highlighted };
	}

	#drawn(scene: Scene, stage: Stage, narrowing: Narrowing): Promise<Picture> {
		const shown = publicScene(scene);
		const key = JSON.stringify([
			this.desk.dataset.version,
			{ ...shown, id: '' },
			stage.size,
			stage.fontSize,
			stage.downwards === true,
			stage.advances !== undefined,
			stage.kept,
			stage.also,
			narrowing
		]);
		const known = this.#pages.get(key);
		if (known) return known;
		const made = composeScene(this.desk, shown, stage, narrowing, new AbortController().signal);
		this.#pages.set(key, made);
		made.catch(() => this.#pages.delete(key));
		const [oldest] = this.#pages.keys();
		if (this.#pages.size > MOST && oldest !== undefined) this.#pages.delete(oldest);
		return made;
	}
}
