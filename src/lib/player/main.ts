/**
 * The player of an exported presentation. It is bundled into one script (`scripts/build-player.ts`) that stands in the file
 * beside its data, asks nothing of any network, and writes text as text.
 */
import { hear, swipe, type Command } from '../deck/keys';
import type { FigureNode } from '../layouts/figure/types';
import type { OfflineDeck, OfflineFrame } from './offline-deck';
import { Painter } from './paint';
import { make as makeSvg } from './svg';

const MOVE = 360;

const held = document.getElementById('deck');
const deck = JSON.parse(held?.textContent ?? '{}') as OfflineDeck;
const scenes = 1 + Math.max(0, ...deck.frames.map(({ scene }) => scene));
/** A phone held upright; the looks ask the same. */
const upright = matchMedia('(max-width: 760px)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const svg = makeSvg('svg', {});
svg.setAttribute('role', 'group');
const headline = make('h1', 'headline');
headline.setAttribute('aria-live', 'polite');
const comment = make('p', 'comment');
const chart = make('div', 'chart');
/** On a phone a wide picture is moved sideways in its own frame, never the page. */
const scroller = make('div', 'scroller');
const sideways = make('p', 'sideways');
sideways.textContent = deck.words.sideways;
const tip = make('p', 'tip');
const legend = make('p', 'legend');
const remark = make('p', 'remark');
const caption = make('p', 'caption');
const number = make('span', 'number');
number.setAttribute('aria-live', 'polite');
const black = make('div', 'black');
const help = make('p', 'help');
black.hidden = tip.hidden = help.hidden = true;
help.textContent = deck.words.keys;
scroller.append(svg);
chart.append(scroller, tip);
const header = make('header', '');
header.append(headline, comment);
const controls = make('nav', 'controls');
controls.append(
	button('‹', deck.words.previous, 'previous'),
	number,
	button('›', deck.words.next, 'next'),
	// Not every phone can.
	...(document.fullscreenEnabled ? [button(corners(), deck.words.fullscreen, 'fullscreen')] : []),
	button('?', deck.words.help, 'help')
);
const foot = make('div', 'foot');
foot.append(caption, controls);
const footer = make('footer', '');
footer.append(legend, remark, foot);
const main = make('main', 'slide');
main.append(header, chart, sideways, footer);
document.body.append(main, help, black);

let lit: string[] = [];
const painter = new Painter(svg, {
	live: true,
	onpoint: showTip,
	onchoose: (mark) => {
		lit = lit.includes(mark.id) ? lit.filter((id) => id !== mark.id) : [...lit, mark.id];
		painter.highlight(lit.length > 0 ? lit : (frame().highlighted ?? []));
	}
});

let at = Math.min(Math.max(0, Number(location.hash.slice(1)) - 1 || 0), deck.frames.length - 1);
let digits = '';
let touched: Touch | undefined;

const frame = (): OfflineFrame => deck.frames[at] as OfflineFrame;
/** The picture that is made for this window, and what is said of it. */
const drawn = (): OfflineFrame['narrow'] => (upright.matches ? frame().narrow : frame());

function show(ms: number): void {
	const { headline: words, marks, scene, step, steps } = frame();
	const { figure } = drawn();
	main.style.setProperty('--headline', `${frame().headlineSize}em`);
	main.style.setProperty('--shape', `${figure.size.width} / ${figure.size.height}`);
	document.title = deck.title === '' ? words : `${words} · ${deck.title}`;
	headline.textContent = words;
	comment.textContent = frame().comment;
	remark.textContent = frame().remark;
	caption.textContent = drawn().caption;
	number.textContent = (steps > 1 ? deck.words.step : deck.words.number)
		.replace('{number}', String(scene + 1))
		.replace('{count}', String(scenes))
		.replace('{step}', String(step + 1))
		.replace('{steps}', String(steps));
	legend.replaceChildren(
		...marks.map((mark) => {
			const strong = make('strong', '');
			strong.textContent = mark;
			return strong;
		}),
		...drawn().legend.map(({ paint, label, hatched }) => {
			const entry = make('span', hatched ? 'entry hatched' : 'entry');
			const dot = make('i', '');
			dot.style.setProperty('background', `var(--${paint})`);
			entry.append(dot, label);
			return entry;
		})
	);
	svg.setAttribute('aria-label', words);
	main.style.setProperty('--wide', `${figure.size.width}px`);
	main.style.setProperty('--high', `${figure.size.height}px`);
	const wide = upright.matches && figure.size.width > innerWidth;
	main.classList.toggle('wide', wide);
	scroller.scrollLeft = 0;
	// What is scrolled must be reached by keyboard, and say what it is.
	for (const [name, value] of [
		['tabindex', '0'],
		['role', 'region'],
		['aria-label', deck.words.sideways]
	] as const)
		if (wide) scroller.setAttribute(name, value);
		else scroller.removeAttribute(name);
	lit = [];
	tip.hidden = true;
	painter.highlight(frame().highlighted);
	painter.show(figure, calm.matches ? 0 : ms);
}

function go(to: number): void {
	const next = Math.min(Math.max(0, to), deck.frames.length - 1);
	black.hidden = true;
	if (next === at) return;
	at = next;
	history.replaceState(null, '', `#${at + 1}`);
	main.scrollTo(0, 0);
	show(MOVE);
}

function act(command: Command | { scene: number }): void {
	if (typeof command === 'object') {
		const scene = Math.min(Math.max(1, command.scene), scenes) - 1;
		go(deck.frames.findIndex((one) => one.scene === scene));
		return;
	}
	if (command === 'next') go(at + 1);
	if (command === 'previous') go(at - 1);
	if (command === 'first') go(0);
	if (command === 'last') go(deck.frames.length - 1);
	if (command === 'black') black.hidden = !black.hidden;
	if (command === 'help') help.hidden = !help.hidden;
	if (command === 'close') help.hidden = black.hidden = true;
	if (command === 'fullscreen')
		void (document.fullscreenElement
			? document.exitFullscreen()
			: document.documentElement.requestFullscreen());
}

function showTip(mark: FigureNode | undefined): void {
	tip.hidden = mark === undefined || mark.title === '';
	if (!mark || tip.hidden) return;
	const { size, camera } = drawn().figure;
	const box = svg.getBoundingClientRect();
	const scale = Math.min(box.width / size.width, box.height / size.height);
	const x = (mark.x + mark.width / 2 - camera.x) * camera.k + size.width / 2;
	const y = (mark.y - camera.y) * camera.k + size.height / 2;
	tip.textContent = `${mark.title}: ${mark.value}`;
	const left = (box.width - size.width * scale) / 2 + x * scale;
	tip.style.left = `${Math.min(Math.max(120, left), box.width - 120)}px`;
	tip.style.top = `${(box.height - size.height * scale) / 2 + y * scale}px`;
	tip.classList.toggle('below', y < 70);
}

function make(name: string, kind: string): HTMLElement {
	const element = document.createElement(name);
	if (kind !== '') element.className = kind;
	return element;
}

/** Four corners of a screen: a letter for it is in few fonts. */
function corners(): SVGElement {
	const sign = makeSvg('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' });
	sign.append(makeSvg('path', { d: 'M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5' }));
	return sign;
}

function button(sign: string | SVGElement, label: string, command: Command): HTMLElement {
	const element = make('button', '');
	element.append(sign);
	element.setAttribute('aria-label', label);
	element.title = label;
	element.addEventListener('click', () => act(command));
	return element;
}

addEventListener('keydown', (event) => {
	if (event.defaultPrevented) return;
	if (event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')) return;
	const heard = hear(event, digits, 'all');
	digits = heard.digits;
	if (heard.command === undefined) return;
	event.preventDefault();
	act(heard.command);
});
addEventListener('touchstart', (event) => {
	// A finger that moves the picture does not turn the page.
	const moves = main.classList.contains('wide') && scroller.contains(event.target as Node);
	touched = event.touches.length === 1 && !moves ? event.changedTouches[0] : undefined;
});
addEventListener('touchend', (event) => {
	const finger = event.changedTouches[0];
	const way = touched && finger && swipe(finger.clientX - touched.clientX, finger.clientY - touched.clientY);
	touched = undefined;
	if (way) act(way);
});

upright.addEventListener('change', () => show(0));
show(0);
