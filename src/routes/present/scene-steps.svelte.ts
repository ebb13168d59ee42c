import { stepsOf, type Narrowing, type Present } from '$lib/deck/reveal';
import type { Scene } from '$lib/deck/types';

const WHOLE: readonly Narrowing[] = [{}];

/** The steps in which the scenes of a presentation are built up, learnt scene by scene. */
export class SceneSteps {
	readonly #ask: (scene: Scene) => Promise<Present>;
	readonly #asked = new Map<string, Promise<void>>();
	#known = $state.raw<ReadonlyMap<string, readonly Narrowing[]>>(new Map());

	/** @param ask what a scene can be built up by */
	constructor(ask: (scene: Scene) => Promise<Present>) {
		this.#ask = ask;
	}

	/** The steps of a scene, one at least; `undefined` as long as they are not known. */
	of({ id, reveal }: Scene): readonly Narrowing[] | undefined {
		return reveal === 'none' ? WHOLE : this.#known.get(id);
	}

	/** Learns the steps of a scene, once. */
	learn(scene: Scene): Promise<void> {
		if (scene.reveal === 'none') return Promise.resolve();
		const asked = this.#asked.get(scene.id) ?? this.#find(scene);
		this.#asked.set(scene.id, asked);
		return asked;
	}

	async #find(scene: Scene): Promise<void> {
		// A scene that cannot be asked what it holds comes at once, and its picture says what is wrong.
		const steps = await this.#ask(scene).then(
			(present) => stepsOf(scene.reveal, present),
			() => WHOLE
		);
		this.#known = new Map(this.#known).set(scene.id, steps);
	}
}

/** Scenes in the order in which they will be wanted: the one on show, the next, the one before, the others. */
export function wantedFrom(scenes: readonly Scene[], current: number): Scene[] {
	const near = [current, current + 1, current - 1];
	return [
		...near.flatMap((index) => scenes[index] ?? []),
		...scenes.filter((_, index) => !near.includes(index))
	];
}
