import { expect, test } from 'vitest';
import { reasonLabel, reasonWords } from './reasons';

const worldwide = { recommendations: 9, onTheme: 4, recentRecommendations: 3, recentOnTheme: 1 };
const words = (here: { session: number; recommendations: number; onTheme: number }[]) =>
	reasonWords(
		{ evidence: { here, recommendationsHere: 0, onThemeHere: 0, worldwide, alike: [], alikeHere: [] } },
		'Cambodia',
		String,
		{ state: (iso3) => iso3 }
	);

test('a reason does not say that a State has not raised a theme where no review is open', () => {
	const reason = { key: 'raisedHere', points: -1.2 } as const;
	expect(reasonLabel(reason, words([{ session: 18, recommendations: 0, onTheme: 0 }]))).toBe(
		'has not raised it here'
	);
	expect(reasonLabel(reason, words([]))).toBe('not known what was raised here');
});
