import type { ThemeKey } from './types';

/** States that a link of the shortlist or the coverage planner proposes, with the themes of their asks. */
export interface Invitation {
	sur: string;
	session: number;
	states: { state: string; themes: ThemeKey[] }[];
}

/**
 * Reads what a link proposes: `?sur=KHM&session=32&add=NOR,coalition:labour-rights,theme:justice&add=SWE`. Only codes of
 * States and ids of themes are read; a link never carries a text. A theme without a scheme is one of the reference.
 * @returns empty parts for what the link leaves out or spells wrongly
 */
export function readInvitation(params: URLSearchParams): Invitation {
	const session = Number(params.get('session') ?? 0);
	const states = params.getAll('add').flatMap((item) => {
		const [state = '', ...themes] = item.split(',').map((part) => part.trim());
		if (!/^[A-Z]{3}$/.test(state)) return [];
		return [{ state, themes: [...new Set(themes.filter((theme) => ID.test(theme)).map(withScheme))] }];
	});
	return {
		sur: /^[A-Z]{3}$/.test(params.get('sur') ?? '') ? (params.get('sur') as string) : '',
		session: Number.isInteger(session) && session > 0 ? session : 0,
		states
	};
}

/** The query of a link that proposes States, without the question mark. */
export function printInvitation({ sur, session, states }: Invitation): string {
	const parts = [
		...(sur === '' ? [] : [`sur=${sur}`]),
		...(session === 0 ? [] : [`session=${session}`]),
		...states.map(({ state, themes }) => `add=${[state, ...themes].join(',')}`)
	];
	return parts.join('&');
}

const ID = /^(?:(?:theme|coalition):)?[\p{L}\p{N}-]+$/u;

function withScheme(theme: string): ThemeKey {
	return theme.includes(':') ? theme : `theme:${theme}`;
}
