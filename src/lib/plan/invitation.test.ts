import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printInvitation, readInvitation, type Invitation } from './invitation';

const code = fc.constantFrom('NOR', 'SWE', 'KHM');
const invitation: fc.Arbitrary<Invitation> = fc.record({
	sur: code,
	session: fc.integer({ min: 1, max: 54 }),
	states: fc.array(
		fc.record({
			state: code,
			themes: fc.uniqueArray(fc.constantFrom('theme:justice', 'coalition:labour-rights', 'theme:labour'))
		}),
		{ maxLength: 4 }
	)
});

describe('a link to the plan', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(invitation, (given) => {
				expect(readInvitation(new URLSearchParams(printInvitation(given)))).toEqual(given);
			})
		);
	});

	it('takes nothing but codes and ids', () => {
		const params = new URLSearchParams(
			'sur=Cambodia&session=x&add=NOR,justice,<b>,note:secret&add=Norway&add=SWE'
		);
		expect(readInvitation(params)).toEqual({
			sur: '',
			session: 0,
			states: [
				{ state: 'NOR', themes: ['theme:justice'] },
				{ state: 'SWE', themes: [] }
			]
		});
	});
});
