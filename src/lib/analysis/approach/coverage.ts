import type { CoveragePlan, CoverageRequest, Priority } from './types';

/** What covering a theme of each priority is worth. */
export const PRIORITY_WEIGHT: Record<Priority, number> = { 1: 3, 2: 2, 3: 1 };

/**
 * Which States to meet and which asks each should carry.
 * @throws ApproachError where what is locked does not fit the meetings, the asks or the States
 */
export function coverage(_request: CoverageRequest): CoveragePlan {
	throw new Error('to be written');
}
