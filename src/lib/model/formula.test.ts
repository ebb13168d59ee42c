import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guarded, withoutGuard } from './formula';

const risky = fc
	.tuple(fc.stringMatching(/^'{0,3}$/), fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'), fc.string())
	.map((parts) => parts.join(''));

it('gives back any text that was guarded', () => {
	fc.assert(fc.property(fc.oneof(fc.string(), risky), (text) => withoutGuard(guarded(text)) === text));
});

it('lets nothing begin as a formula but a number', () => {
	fc.assert(
		fc.property(risky, (text) => {
			const cell = guarded(text);
			expect(cell.startsWith("'") || !Number.isNaN(Number(cell.replace('%', '')))).toBe(true);
		})
	);
});
