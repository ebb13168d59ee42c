import { MOST_SCENES, type Deck, type Scene } from './types';

/** What can be done to a presentation. */
export type DeckAction =
	| { kind: 'retitle'; change: { title: string } }
	| { kind: 'add'; scene: Scene }
	| { kind: 'change'; id: string; change: Partial<Omit<Scene, 'id'>> }
	| { kind: 'move'; id: string; to: number }
	| { kind: 'duplicate'; id: string; copy: string }
	| { kind: 'remove'; id: string }
	/** A whole presentation in place of this one. */
	| { kind: 'take'; deck: Deck };

/** The presentation after an action; the same one where the action concerns no scene of it. */
export function reduce(deck: Deck, action: DeckAction): Deck {
	const { scenes } = deck;
	switch (action.kind) {
		case 'retitle':
			return { ...deck, title: action.change.title };
		case 'add':
			return scenes.length >= MOST_SCENES ? deck : { ...deck, scenes: [...scenes, action.scene] };
		case 'change':
			return has(deck, action.id)
				? {
						...deck,
						scenes: scenes.map((scene) => (scene.id === action.id ? { ...scene, ...action.change } : scene))
					}
				: deck;
		case 'move': {
			const moved = scenes.find(({ id }) => id === action.id);
			const to = Math.max(0, Math.min(scenes.length - 1, action.to));
			if (!moved || scenes[to] === moved) return deck;
			const others = scenes.filter((scene) => scene !== moved);
			return { ...deck, scenes: [...others.slice(0, to), moved, ...others.slice(to)] };
		}
		case 'duplicate': {
			const index = scenes.findIndex(({ id }) => id === action.id);
			const scene = scenes[index];
			if (!scene || scenes.length >= MOST_SCENES) return deck;
			const copy = { ...structuredClone(scene), id: action.copy };
			return { ...deck, scenes: [...scenes.slice(0, index + 1), copy, ...scenes.slice(index + 1)] };
		}
		case 'remove':
			return has(deck, action.id) ? { ...deck, scenes: scenes.filter(({ id }) => id !== action.id) } : deck;
		case 'take':
			return action.deck;
	}
}

const has = (deck: Deck, id: string): boolean => deck.scenes.some((scene) => scene.id === id);
