import { describe, expect, it } from 'vitest';
import type { PlacedLink } from '../../layouts';
import { drawTies, packTies, type TieContext } from './ties';

const link = (source: string, target: string, width: number, points: number[]): PlacedLink => ({
	id: `${source}>${target}`,
	source,
	target,
	value: 1,
	width,
	points
});

const LINKS = [
	link('state:NOR', 'theme:justice', 5, [0, 0, 10, 10]),
	link('gathered:state', 'theme:justice', 5, [0, 0, 10, 10]),
	link('state:SWE', 'theme:justice', 0.1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
];

/** A context that writes down what it is told. */
function witness() {
	const told: string[] = [];
	const note =
		(name: string) =>
		(...numbers: unknown[]) =>
			void told.push([name, ...numbers].join(' '));
	const context: TieContext = {
		strokeStyle: '',
		lineCap: 'butt',
		lineWidth: 1,
		globalAlpha: 1,
		setTransform: note('transform'),
		clearRect: note('clear'),
		beginPath: note('begin'),
		moveTo: note('move'),
		lineTo: note('line'),
		bezierCurveTo: note('curve'),
		stroke: () => void told.push(`stroke ${context.lineWidth.toFixed(2)}`)
	};
	return { told, context };
}

describe('packTies', () => {
	it('leaves out the ties of what is gathered, and keeps the order', () => {
		const { points, lengths, widths } = packTies(LINKS);
		expect([...lengths]).toEqual([4, 14]);
		expect([...points]).toEqual([...(LINKS[0]?.points ?? []), ...(LINKS[2]?.points ?? [])]);
		expect([...widths]).toEqual([3, 0.5]);
	});

	it('has nothing to draw where there are no ties', () => {
		const { context, told } = witness();
		const view = {
			width: 20,
			height: 10,
			ratio: 2,
			transform: { x: 1, y: 2, k: 3 },
			colour: '#888'
		};
		drawTies(context, packTies([]), view);
		expect(told).toEqual(['transform 1 0 0 1 0 0', 'clear 0 0 40 20', 'transform 6 0 0 6 2 4']);
	});
});

describe('drawTies', () => {
	it('clears the canvas and strokes each tie by itself, straight or curved', () => {
		const { context, told } = witness();
		drawTies(context, packTies(LINKS), {
			width: 10,
			height: 10,
			ratio: 1,
			transform: { x: 0, y: 0, k: 1 },
			colour: '#888'
		});
		expect(told.slice(3)).toEqual([
			'begin',
			'move 0 0',
			'line 10 10',
			'stroke 3.00',
			'begin',
			'move 1 2',
			'curve 3 4 5 6 7 8',
			'curve 9 10 11 12 13 14',
			'stroke 0.50'
		]);
		expect(context.globalAlpha).toBe(0.24);
		expect(context.strokeStyle).toBe('#888');
	});
});
