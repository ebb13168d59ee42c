/** What a key does while presenting. */
export const COMMANDS = [
	'next',
	'previous',
	'first',
	'last',
	'fullscreen',
	'speaker',
	'black',
	'overview',
	'goto',
	'laser',
	'spotlight',
	'zoom',
	'live',
	'help',
	'close'
] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Which keys are heard. `arrows`: only those that are no letter, digit or sign, as WCAG 2.1.4 asks for; `none`: Escape
 * alone, which closes what is open.
 */
export const KEY_CHOICES = ['all', 'arrows', 'none'] as const;
export type KeyChoice = (typeof KEY_CHOICES)[number];

/** Keys that are no sign: those a clicker sends are among them. */
const PLAIN: Readonly<Record<string, Command>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last'
};

const SIGNS: Readonly<Record<string, Command>> = {
	' ': 'next',
	n: 'next',
	p: 'previous',
	f: 'fullscreen',
	s: 'speaker',
	b: 'black',
	'.': 'black',
	o: 'overview',
	g: 'goto',
	l: 'laser',
	t: 'spotlight',
	z: 'zoom',
	c: 'live',
	'?': 'help'
};

export interface Pressed {
	key: string;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
}

export interface Heard {
	/** What to do; `undefined` where the key means nothing here. */
	command?: Command | { scene: number };
	/** Digits typed so far, waiting for Enter. */
	digits: string;
}

/** What a key means, given the digits typed before it. Keys with Ctrl, Alt or Meta belong to the browser. */
export function hear(pressed: Pressed, digits: string, choice: KeyChoice): Heard {
	const { key } = pressed;
	if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return { digits };
	if (key === 'Escape') return digits === '' ? { command: 'close', digits } : { digits: '' };
	if (choice === 'none') return { digits: '' };
	if (choice === 'all') {
		if (/^[0-9]$/.test(key)) return { digits: (digits + key).slice(-3) };
		if (key === 'Enter' && digits !== '') return { command: { scene: Number(digits) }, digits: '' };
		const sign = SIGNS[key.toLowerCase()];
		if (sign) return { command: sign, digits: '' };
	}
	const plain = PLAIN[key];
	return plain ? { command: plain, digits: '' } : { digits };
}

/** Where a finger that went from one point to another wants to go; too short or too steep a way is no swipe. */
export function swipe(dx: number, dy: number): 'next' | 'previous' | undefined {
	if (Math.abs(dx) < 50 || Math.abs(dx) < 1.5 * Math.abs(dy)) return undefined;
	return dx < 0 ? 'next' : 'previous';
}
