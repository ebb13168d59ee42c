import type { History } from './history';
import type { Weights } from './types';

/**
 * Weights fitted on the twelve sessions before `session`, by the outcomes of themes raised by `leastRaising` States or more.
 * Takes seconds on a whole cycle: for a worker or the command line.
 * @returns `undefined` where the history holds too little to fit on
 */
export function fitWeights(_history: History, _session: number, _leastRaising?: number): Weights | undefined {
	throw new Error('to be written');
}

/**
 * The weights to estimate a session with: the shipped ones where they were taught by earlier sessions only, else weights
 * fitted on the sessions before, where there are enough.
 * @throws ApproachError where neither is to be had
 */
export function weightsFor(_history: History, _session: number): Weights {
	throw new Error('to be written');
}
