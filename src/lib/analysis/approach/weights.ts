import type { Weights } from './types';

export const SHIPPED_WEIGHTS = {} as Weights;
