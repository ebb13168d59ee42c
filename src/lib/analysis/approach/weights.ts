import shipped from './shipped-weights.json';
import type { Weights } from './types';

/**
 * Weights fitted by `scripts/fit-approach.ts` on UPR Info's exports of sessions 1–18: on the outcomes of sessions 7–18, by
 * all themes that at least one State raised in a review. The file says when, on how many cases, and how estimates of each
 * height fared in sessions that had not taught them.
 */
export const SHIPPED_WEIGHTS = shipped as Weights;
