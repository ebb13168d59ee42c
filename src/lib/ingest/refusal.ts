/** Thrown by a format that knows a file to be its own and cannot read it; the message is the sentence a person reads. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
}
