import type { History } from './history';
import type { Shortlist, ShortlistRequest, Weights } from './types';

/**
 * Who is likely to raise each theme in a review to come, and over all themes.
 * @throws ApproachError where the SuR or an issue is not known, the weights were taught by the session asked about or a
 * later one, or nothing is known from before it
 */
export function shortlist(_history: History, _request: ShortlistRequest, _weights: Weights): Shortlist {
	throw new Error('to be written');
}
