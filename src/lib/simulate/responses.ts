import type { Reference } from '../model/reference';
import type { Random } from './random';
import { ACTION_PULL, BASE_PULL, GROUP_RATES, OTHER_THEME, THEME_RATES, WITHIN_GROUP_PULL } from './rates';

/** How far States under review differ in what they support (standard deviation, log odds). */
const OPENNESS_SPREAD = 0.5;
/** States' differences blur what is seen of the other causes; this makes up for it. */
const SHARPEN = 1.15;

/** Says what kind of action is asked for, and whether the State under review supports it. */
export class Responses {
	readonly #reference: Reference;
	readonly #themes: readonly { pull: number; actions: readonly number[] }[];
	readonly #openness: Float64Array;

	constructor(reference: Reference, random: Random) {
		this.#reference = reference;
		this.#themes = reference.themes.map(({ id }) => THEME_RATES[id] ?? OTHER_THEME);
		this.#openness = Float64Array.from(reference.states, () => OPENNESS_SPREAD * random.normal());
	}

	/** An action category, 1–5, after the mix of one of the themes. */
	action(themes: readonly number[], random: Random): number {
		const theme = themes[random.below(themes.length)] as number;
		return 1 + random.weighted((this.#themes[theme] ?? OTHER_THEME).actions);
	}

	/** Whether the State under review supports it. */
	supported(maker: number, sur: number, themes: readonly number[], action: number, random: Random): boolean {
		const makerGroup = this.#reference.states[maker]?.group ?? 'Unknown';
		const within = makerGroup === this.#reference.states[sur]?.group ? WITHIN_GROUP_PULL : 0;
		const theme = themes.reduce((sum, one) => sum + (this.#themes[one] ?? OTHER_THEME).pull, 0);
		const pull = BASE_PULL + (ACTION_PULL[action - 1] ?? 0) + GROUP_RATES[makerGroup].pull + within + theme;
		const odds = SHARPEN * pull + (this.#openness[sur] as number);
		return random.uniform() < 1 / (1 + Math.exp(-odds));
	}
}
