import { expect, test, vi } from 'vitest';
import type { FigureNode } from '../../lib/layouts/figure';
import { Presenting } from './presenting.svelte';

const mark = { id: 'theme:justice' } as FigureNode;

function stage(counts: (number | undefined)[] = [1, 3, 1]) {
	const hands = { counts: () => counts, fullscreen: vi.fn(), speaker: vi.fn(), end: vi.fn() };
	return { presenting: new Presenting(0, hands), hands, counts };
}

test('goes on step by step, and by number as far as there are scenes', () => {
	const { presenting } = stage();
	presenting.act('next');
	presenting.act('next');
	expect(presenting.at).toEqual({ scene: 1, step: 1 });
	presenting.act({ scene: 99 });
	expect(presenting.at).toEqual({ scene: 2, step: 0 });
	presenting.act('previous');
	expect(presenting.at).toEqual({ scene: 1, step: 2 });
	presenting.act('first');
	expect(presenting.at).toEqual({ scene: 0, step: 0 });
});

test('steps asked for before they are known are taken once they are, in their order, unless another place is asked for', () => {
	const { presenting, counts } = stage([undefined, undefined, 1]);
	for (const command of ['next', 'next', 'next', 'previous'] as const) presenting.act(command);
	expect(presenting.at).toEqual({ scene: 0, step: 0 });
	counts[0] = 2;
	presenting.settle();
	expect(presenting.at).toEqual({ scene: 1, step: 0 });
	counts[1] = 3;
	presenting.settle();
	expect(presenting.at).toEqual({ scene: 1, step: 0 });
	counts[1] = undefined;
	presenting.act('next');
	presenting.act('last');
	counts[1] = 3;
	presenting.settle();
	expect(presenting.at).toEqual({ scene: 2, step: 0 });
});

test('a black screen is lit before it goes on', () => {
	const { presenting } = stage();
	presenting.act('black');
	presenting.act('next');
	expect([presenting.black, presenting.at.scene]).toEqual([false, 0]);
});

test('what was asked of a scene ends with it, and stays from step to step', () => {
	const { presenting } = stage();
	presenting.act('next');
	presenting.choose(mark);
	presenting.act('zoom');
	presenting.choice = { cycle: [2] };
	presenting.act('next');
	expect([presenting.zoomed, presenting.lit, presenting.choice]).toEqual([
		mark.id,
		[mark.id],
		{ cycle: [2] }
	]);
	presenting.act('last');
	expect([presenting.zoomed, presenting.lit, presenting.choice]).toEqual(['', [], {}]);
});

test('Escape closes what is on top, one after the other, and in the end the presentation', () => {
	const { presenting, hands } = stage();
	presenting.choose(mark);
	for (const command of ['live', 'laser', 'zoom', 'black', 'help'] as const) presenting.act(command);
	const open = () => [
		presenting.sheet,
		presenting.black,
		presenting.zoomed,
		presenting.pointer,
		presenting.live
	];
	presenting.act('close');
	expect(open()).toEqual(['', true, mark.id, 'laser', true]);
	presenting.act('close');
	presenting.act('close');
	presenting.act('close');
	expect(open()).toEqual(['', false, '', '', true]);
	presenting.act('close');
	expect(hands.end).not.toHaveBeenCalled();
	presenting.act('close');
	expect(hands.end).toHaveBeenCalledOnce();
});
