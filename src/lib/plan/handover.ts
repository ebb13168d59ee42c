import type { Invitation } from './invitation';

/**
 * States proposed to the plan by another page of this app, on their way there: in memory and never in an address, as a list of
 * whom one will ask what would stay in the browser's history.
 */
let handed: Invitation | undefined;

export function handOver(invitation: Invitation): void {
	handed = invitation;
}

/** What was handed over, once. */
export function takeHandedOver(): Invitation | undefined {
	const taken = handed;
	handed = undefined;
	return taken;
}
