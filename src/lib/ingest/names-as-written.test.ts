import { expect, test } from 'vitest';
import { vocabularyOf } from './reference';
import { bundledReference } from './test-support';
import { Words } from './words';

const reference = bundledReference();
const { states, vocabulary } = new Words(reference, vocabularyOf(reference));

/** Names as reports of the United Nations, ministries and newspapers write them, of all times and several languages. */
test.each([
	['VNM', 'Vietnam|Viet Nam|Viet-Nam|Việt Nam|Vietname'],
	['USA', 'USA|U.S.|U.S.A.|US|the United States|EE.UU.|États-Unis d’Amérique|Etats-Unis'],
	['GBR', 'UK|U.K.|United Kingdom of Great Britain & Northern Ireland|Royaume-Uni|Reino Unido'],
	['ARE', 'UAE|U.A.E.|Emirats arabes unis'],
	['KOR', 'Rep. of Korea|Republic of Korea|Korea (Republic of)|Corée du Sud|República de Corea'],
	['PRK', "Dem. People's Rep. of Korea|Democratic People’s Republic of Korea|DPRK|Corée du Nord"],
	['COD', 'Dem. Rep. of the Congo|DRC|Congo (Democratic Republic of the)|RDC'],
	['MKD', 'the former Yugoslav Republic of Macedonia|l’ex-République yougoslave de Macédoine|FYROM'],
	['MMR', 'Burma|Birmanie|Birmania|Myanmar (Burma)'],
	['CHN', 'PRC|République populaire de Chine|la Chine'],
	['IRN', 'I.R. Iran|Iran (République islamique d’)|Irán (República Islámica del)|Irão'],
	['LAO', 'Lao PDR|Lao P.D.R.|Laos'],
	['LBY', 'Great Socialist People’s Libyan Arab Jamahiriya|Libyan Arab Jamahiriya'],
	['MDA', 'Rep. of Moldova|Moldova (Republic of)'],
	['TUR', 'Turkey|Türkiye|Turquie'],
	['SWZ', 'Swaziland|Eswatini'],
	['CZE', 'Czech Republic|Czechia|Tchéquia'],
	['CPV', 'Cape Verde|Cabo Verde|Cap-Vert'],
	['NLD', 'Holland|Netherlands (Kingdom of the)|Países Bajos (Reino de los)'],
	['VAT', 'the Holy See|Saint-Siège|Santa Sede'],
	['PSE', 'State of Palestine|État de Palestine'],
	['VCT', 'Saint Vincent and Grenadines|St. Vincent and the Grenadines'],
	['NZL', 'Nueva Zelandia|Aotearoa New Zealand'],
	['DEU', 'Alemanha|Allemagne|Alemania'],
	['CHE', 'Suíça|la Suisse'],
	['ALB', 'l’Albanie'],
	['SDN', 'el Sudán|le Soudan']
])('%s', (iso3, names) => {
	for (const name of names.split('|')) {
		expect([name, vocabulary.states[states.find(name) ?? -1]?.iso3]).toEqual([name, iso3]);
	}
});

test('a name that two States share is nobody’s', () => {
	expect(states.find('Korea')).toBeUndefined();
});
