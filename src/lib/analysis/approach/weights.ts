import type { Weights } from './types';
import standIn from './shipped-stand-in-weights.json';
import shipped from './shipped-weights.json';

/**
 * Weights fitted on UPR Info's exports of sessions 1–18 by `scripts/fit-approach.ts`; figures alone. The second are those for
 * one country with worldwide totals standing in (`stand-in.ts`).
 */
export const SHIPPED_WEIGHTS = shipped as Weights;
export const SHIPPED_STAND_IN_WEIGHTS = standIn as Weights;
