export { SIMULATED_DOCUMENT, simulateBatches, withSimulatedDocument } from './batches';
export { simulatedCsv } from './csv';
export { readProfile, type Profile } from './profile';
export { simulate, type SimulatedRow, type SimulationOptions } from './simulate';
