import { ToldError } from '../model/told';

export { saidBy, ToldError } from '../model/told';

/** Thrown by a format that knows a file to be its own and cannot read it. */
export class Refusal extends ToldError {
	override readonly name = 'Refusal';
}
