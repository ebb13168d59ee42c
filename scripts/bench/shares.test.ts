import { expect, it } from 'vitest';
import type { Section } from './report';
import { Shares } from './shares';

const section: Section = { id: 'load', title: 'Loading', lines: [], notes: ['A note.'] };

it('says so where the program had to wait for the machine', async () => {
	const shares = new Shares();
	expect(shares.remarkOn(section)).toBe(section);
	await shares.watch('load', () => new Promise((resolve) => setTimeout(resolve, 50)));
	expect(shares.remarkOn(section).notes[1]).toMatch(
		/^The machine was busy: at times the program had only \d+ % of a core/
	);
	expect(shares.remarkOn({ ...section, id: 'group-by' }).notes).toEqual(['A note.']);
});
