import { describe, expect, it } from 'vitest';
import { hovering } from './hover';

describe('hovering', () => {
	const there = { clientX: 10, clientY: 20 };
	const elsewhere = { clientX: 11, clientY: 20 };
	const told = () => {
		const targets: (string | undefined)[] = [];
		return { targets, hover: hovering<string>((target) => targets.push(target)) };
	};

	it('tells what the pointer enters and leaves', () => {
		const { targets, hover } = told();
		hover.enter(there, 'Jordan');
		hover.leave();
		expect(targets).toEqual(['Jordan', undefined]);
	});

	it('passes over what slides under a pointer that has clicked, until it moves', () => {
		const { targets, hover } = told();
		hover.click(there);
		hover.enter(there, 'Noted');
		hover.move(there);
		expect(targets).toEqual([]);
		hover.move(elsewhere);
		expect(targets).toEqual(['Noted']);
		hover.enter(elsewhere, 'Supported');
		expect(targets).toEqual(['Noted', 'Supported']);
	});

	it('forgets what slid away again', () => {
		const { targets, hover } = told();
		hover.click(there);
		hover.enter(there, 'Noted');
		hover.leave();
		hover.move(elsewhere);
		expect(targets).toEqual([undefined]);
	});
});
