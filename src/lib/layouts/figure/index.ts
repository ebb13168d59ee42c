export { layoutBars, type Bar, type BarList } from './bars';
export { cameraOn, litBy, seenFrom, slim, wholeOf, type Lit } from './figure';
export { figureOfAlluvial, figureOfSankey, isNarrow } from './from-flow';
export { figureOfNetwork, groupPaint } from './from-network';
export { figureOfQuadrant } from './from-quadrant';
export { layoutGrid } from './grid';
export { baseOf, markOf } from './identity';
export { between, ease } from './tween';
export type * from './types';
