import { describe, expect, it } from 'vitest';
import type { Reference, State } from '$lib/model/reference';
import { linkOf } from '$lib/state/url';
import { startQuestions } from './start-questions';

const state = (iso3: string, part: Partial<State> = {}): State => ({
	iso3,
	name: iso3,
	officialName: iso3,
	otherNames: [],
	group: 'Asia-Pacific',
	subregion: '',
	memberships: [],
	landNeighbours: [],
	seaNeighbours: [],
	capital: '',
	latitude: null,
	longitude: null,
	...part
});

const cambodia = state('KHM', { name: 'Cambodia', memberships: ['ASEAN'], landNeighbours: ['THA'] });
const reference: Reference = {
	states: [
		cambodia,
		state('THA', { memberships: ['ASEAN'] }),
		state('SGP', { memberships: ['ASEAN'] }),
		state('NOR')
	],
	themes: [],
	sessions: [],
	organisations: [{ code: 'ASEAN', name: 'Association of Southeast Asian Nations', regional: true }],
	crosswalk: []
};

const links = (review?: State): string[] =>
	startQuestions(reference, review).map(({ selection }) => linkOf('/explore', selection));

describe('the questions to begin with', () => {
	it('ask about the one State under review of the example', () => {
		expect(links(cambodia)).toEqual([
			'/explore?sur=KHM',
			'/explore?sur=KHM&from=SGP,THA&view=flow&columns=from,theme,response',
			'/explore?sur=KHM&view=flow&kind=theme',
			'/explore?sur=KHM&view=flow&columns=group,action,response'
		]);
		expect(startQuestions(reference, cambodia)[0]?.question).toBe('Who recommends what to Cambodia?');
	});

	it('ask about all reviews when other files are open', () => {
		expect(links()).toEqual([
			'/explore',
			'/explore?view=flow&columns=group,family,response',
			'/explore?view=flow&kind=theme',
			'/explore?view=flow&columns=group,action,response'
		]);
	});

	it('have no neighbourhood to ask about where a State has none', () => {
		const alone = state('NRU');
		expect(startQuestions({ ...reference, states: [alone] }, alone)[1]?.id).toBe('near');
	});
});
