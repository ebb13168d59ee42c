import { between, ease } from '../layouts/figure/tween';
import { litBy } from '../layouts/figure/figure';
import type { Figure, FigureNode } from '../layouts/figure/types';
import { bundles, curve, ribbon } from './paths';
import { colour, make, n, set } from './svg';
import { drawText } from './words';

/**
 * Draws figures into an SVG element, one after the other, moving marks from where they stood. The page and the exported
 * file use this one painter. It sets attributes and classes alone, never markup: words of a figure stay words.
 */

let patterns = 0;

export interface PainterOptions {
	/** Whether marks answer to pointer, finger and keyboard. */
	live: boolean;
	/** A mark is pointed at, or none any more. */
	onpoint?: (mark: FigureNode | undefined) => void;
	/** A mark was chosen by click or Enter. */
	onchoose?: (mark: FigureNode) => void;
}

export class Painter {
	readonly #svg: SVGSVGElement;
	readonly #options: PainterOptions;
	readonly #scene: SVGGElement;
	readonly #layers: Record<'rules' | 'areas' | 'ties' | 'lit' | 'nodes' | 'hits' | 'texts', SVGGElement>;
	readonly #elements = new Map<string, SVGElement>();
	readonly #hatch: string;
	#shown: Figure | undefined;
	#goal: Figure | undefined;
	#frame = 0;
	#highlighted: readonly string[] = [];
	#pointed = '';

	constructor(svg: SVGSVGElement, options: PainterOptions) {
		this.#svg = svg;
		this.#options = options;
		svg.replaceChildren();
		svg.classList.add('figure');
		this.#hatch = `figure-hatch-${++patterns}`;
		svg.append(this.#pattern());
		this.#scene = make('g', {});
		svg.append(this.#scene);
		const layer = (name: string) => {
			const group = make('g', { class: name });
			this.#scene.append(group);
			return group;
		};
		this.#layers = {
			rules: layer('rules'),
			areas: layer('areas'),
			ties: layer('ties'),
			lit: layer('lit-ties'),
			nodes: layer('nodes'),
			texts: layer('texts'),
			hits: layer('hits')
		};
		if (options.live) this.#listen();
	}

	/** The figure on show, or on its way there. */
	get figure(): Figure | undefined {
		return this.#goal;
	}

	/**
	 * Shows a figure.
	 * @param ms how long the marks take to get there; 0 where motion is not wanted
	 */
	show(figure: Figure, ms = 0): void {
		cancelAnimationFrame(this.#frame);
		const from = this.#shown;
		this.#goal = figure;
		this.#svg.setAttribute('viewBox', `0 0 ${figure.size.width} ${figure.size.height}`);
		if (!from || ms <= 0) {
			this.#arrive(figure);
			return;
		}
		const way = between(from, figure);
		this.#layers.hits.replaceChildren();
		let start: number | undefined;
		const step = (now: number) => {
			start ??= now;
			const t = Math.min(1, (now - start) / ms);
			if (t >= 1) {
				this.#arrive(figure);
				return;
			}
			this.#draw(way(ease(t)));
			this.#frame = requestAnimationFrame(step);
		};
		this.#frame = requestAnimationFrame(step);
	}

	/** Lights marks for good, until others are lit: those a scene highlights. */
	highlight(ids: readonly string[]): void {
		this.#highlighted = ids;
		this.#light();
	}

	/** Lights what is pointed at; the empty word lets go. */
	point(id: string): void {
		this.#pointed = id;
		this.#light();
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
	}

	#arrive(figure: Figure): void {
		this.#draw(figure);
		if (this.#options.live) this.#drawHits(figure);
		this.#light();
	}

	#draw(figure: Figure): void {
		this.#shown = figure;
		const { camera, size } = figure;
		this.#scene.setAttribute(
			'transform',
			`translate(${n(size.width / 2 - camera.k * camera.x)} ${n(size.height / 2 - camera.k * camera.y)}) scale(${n(camera.k)})`
		);
		const used = new Set<string>();
		const next = new Map<SVGGElement, ChildNode | null>();
		// In the order of the figure, so that what comes later lies on top; what stands right is not touched.
		const put = (layer: SVGGElement, key: string, name: 'rect' | 'path' | 'line' | 'g') => {
			used.add(key);
			const element = this.#elements.get(key) ?? make(name, {});
			this.#elements.set(key, element);
			const place = next.has(layer) ? (next.get(layer) ?? null) : layer.firstChild;
			if (place !== element) layer.insertBefore(element, place);
			next.set(layer, element.nextSibling);
			return element;
		};
		for (const rule of figure.rules) {
			const [x1, y1, x2, y2] = rule.points;
			set(put(this.#layers.rules, `rule ${rule.id}`, 'line'), {
				x1: n(x1),
				y1: n(y1),
				x2: n(x2),
				y2: n(y2),
				stroke: colour(rule.paint),
				'stroke-dasharray': rule.dashed ? '4 4' : undefined,
				opacity: rule.opacity === undefined ? undefined : n(rule.opacity)
			});
		}
		for (const area of figure.areas)
			set(put(this.#layers.areas, `area ${area.id}`, 'path'), {
				d: ribbon(area.edges),
				fill: colour(area.paint),
				'data-tie': area.id,
				'fill-opacity': area.opacity === undefined ? undefined : n(area.opacity)
			});
		for (const [key, d] of bundles(figure.links)) {
			const [width, opacity] = key.split(' ');
			set(put(this.#layers.ties, `tie ${key}`, 'path'), {
				d,
				'stroke-width': width,
				'stroke-opacity': opacity === '1' ? undefined : opacity
			});
		}
		for (const node of figure.nodes) {
			const look = {
				x: n(node.x),
				y: n(node.y),
				width: n(node.width),
				height: n(node.height),
				rx: n(node.corner),
				opacity: node.opacity === undefined ? undefined : n(node.opacity)
			};
			set(put(this.#layers.nodes, `node ${node.id}`, 'rect'), {
				...look,
				fill: colour(node.fill),
				stroke: node.stroke ? colour(node.stroke) : undefined,
				'stroke-dasharray': node.dashed ? '3 2.5' : undefined,
				'data-mark': node.id
			});
			if (node.hatched)
				set(put(this.#layers.nodes, `hatch ${node.id}`, 'rect'), {
					...look,
					fill: `url(#${this.#hatch})`,
					'data-mark': node.id
				});
		}
		for (const text of figure.texts) drawText(put(this.#layers.texts, `text ${text.id}`, 'g'), text);
		for (const [key, element] of this.#elements) {
			if (used.has(key)) continue;
			element.remove();
			this.#elements.delete(key);
		}
	}

	/** What answers to pointer and keyboard: larger than the mark, and named. */
	#drawHits(figure: Figure): void {
		const focused = document.activeElement?.getAttribute('data-hit');
		this.#layers.hits.replaceChildren(
			...figure.nodes
				.filter(({ title }) => title !== '')
				.map((node) => {
					const more = Math.max(2, (24 - Math.min(node.width, node.height)) / 2);
					return make('rect', {
						x: n(node.x - more),
						y: n(node.y - more),
						width: n(node.width + 2 * more),
						height: n(node.height + 2 * more),
						rx: n(node.corner + more),
						'data-hit': node.id,
						role: 'button',
						tabindex: '0',
						'aria-label': `${node.title}: ${node.value}`
					});
				})
		);
		if (focused) this.#layers.hits.querySelector<SVGElement>(`[data-hit="${CSS.escape(focused)}"]`)?.focus();
	}

	#listen(): void {
		const markAt = (event: Event) => {
			const id = event.target instanceof Element ? event.target.getAttribute('data-hit') : null;
			return id === null ? undefined : this.#goal?.nodes.find((node) => node.id === id);
		};
		const tieAt = (event: Event) =>
			event.target instanceof Element ? (event.target.getAttribute('data-tie') ?? '') : '';
		const point = (event: Event) => {
			const mark = markAt(event);
			this.point(mark?.id ?? tieAt(event));
			this.#options.onpoint?.(mark ?? this.#tie(tieAt(event)));
		};
		const leave = () => {
			this.point('');
			this.#options.onpoint?.(undefined);
		};
		this.#svg.addEventListener('pointerover', point);
		this.#svg.addEventListener('pointerleave', leave);
		this.#svg.addEventListener('focusin', point);
		this.#svg.addEventListener('focusout', leave);
		this.#svg.addEventListener('click', (event) => {
			const mark = markAt(event);
			if (mark) this.#options.onchoose?.(mark);
		});
		this.#svg.addEventListener('keydown', (event) => {
			const mark = markAt(event);
			if (!mark || event.key !== 'Enter') return;
			event.preventDefault();
			this.#options.onchoose?.(mark);
		});
	}

	/** A ribbon that is pointed at, as a mark with words. */
	#tie(id: string): FigureNode | undefined {
		const area = this.#goal?.areas.find((one) => one.id === id);
		if (!area) return undefined;
		const name = (end: string) => this.#goal?.nodes.find((node) => node.id === end)?.title ?? '';
		const [x0, x1, top0, , , bottom1] = area.edges;
		const title = [name(area.source), name(area.target)].filter((word) => word !== '');
		return {
			id,
			x: (x0 + x1) / 2,
			y: Math.min(top0, bottom1),
			width: 0,
			height: 0,
			corner: 0,
			fill: area.paint,
			title: [...new Set(title)].join(' → '),
			value: area.value
		};
	}

	#light(): void {
		const figure = this.#goal;
		if (!figure || this.#shown !== figure) return;
		const asked = this.#pointed === '' ? this.#highlighted : [this.#pointed];
		const lit = litBy(figure, asked);
		const any = lit.marks.size > 0;
		this.#svg.classList.toggle('some-lit', any);
		for (const element of this.#layers.nodes.children)
			element.classList.toggle('dim', any && !lit.marks.has(element.getAttribute('data-mark') ?? ''));
		for (const element of this.#layers.texts.children) {
			const of = element.getAttribute('data-of');
			element.classList.toggle('dim', any && of !== null && !lit.marks.has(of));
			element.classList.toggle('lit', any && of !== null && lit.marks.has(of));
		}
		for (const element of this.#layers.areas.children)
			element.classList.toggle('lit', lit.ties.has(element.getAttribute('data-tie') ?? ''));
		this.#layers.lit.replaceChildren(
			...figure.links
				.filter(({ id }) => lit.ties.has(id))
				.map((link) =>
					make('path', {
						d: curve(link.points),
						stroke: colour(link.paint),
						'stroke-width': n(Math.max(1.5, link.width))
					})
				)
		);
	}

	#pattern(): SVGElement {
		const defs = make('defs', {});
		const pattern = make('pattern', {
			id: this.#hatch,
			width: '6',
			height: '6',
			patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)'
		});
		pattern.append(make('rect', { width: '2.5', height: '6', fill: colour('paper') }));
		defs.append(pattern);
		return defs;
	}
}
