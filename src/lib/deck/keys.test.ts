import { describe, expect, it } from 'vitest';
import { hear, swipe, type KeyChoice } from './keys';

const press = (key: string, digits = '', choice: KeyChoice = 'all', more = {}) =>
	hear({ key, ctrlKey: false, altKey: false, metaKey: false, ...more }, digits, choice);

describe('keys while presenting', () => {
	it.each([
		['ArrowRight', 'next'],
		[' ', 'next'],
		['n', 'next'],
		['N', 'next'],
		['PageDown', 'next'],
		['ArrowLeft', 'previous'],
		['p', 'previous'],
		['PageUp', 'previous'],
		['Home', 'first'],
		['End', 'last'],
		['f', 'fullscreen'],
		['s', 'speaker'],
		['b', 'black'],
		['o', 'overview'],
		['g', 'goto'],
		['?', 'help'],
		['Escape', 'close']
	])('%j means %s', (key, command) => expect(press(key).command).toBe(command));

	it('goes to a scene by its number and Enter', () => {
		expect(press('1')).toEqual({ digits: '1' });
		expect(press('2', '1')).toEqual({ digits: '12' });
		expect(press('Enter', '12')).toEqual({ command: { scene: 12 }, digits: '' });
		expect(press('Escape', '12')).toEqual({ digits: '' });
		expect(press('Enter')).toEqual({ digits: '' });
	});

	it('leaves the browser its own keys', () => {
		expect(press('p', '', 'all', { ctrlKey: true }).command).toBeUndefined();
		expect(press('ArrowLeft', '', 'all', { altKey: true }).command).toBeUndefined();
	});

	it('hears no sign where only arrows are wanted, and Escape alone where none is', () => {
		for (const sign of ['n', ' ', 'b', '?', '1']) expect(press(sign, '', 'arrows')).toEqual({ digits: '' });
		expect(press('PageDown', '', 'arrows').command).toBe('next');
		expect(press('ArrowRight', '', 'none').command).toBeUndefined();
		expect(press('Escape', '', 'none').command).toBe('close');
	});

	it('takes a flat, long way of a finger for a swipe', () => {
		expect(swipe(-80, 10)).toBe('next');
		expect(swipe(80, -10)).toBe('previous');
		expect(swipe(-20, 0)).toBeUndefined();
		expect(swipe(-80, 90)).toBeUndefined();
	});
});
