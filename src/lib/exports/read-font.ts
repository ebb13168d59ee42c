import { ToldError } from '../model/told';
import { EXPORT_TROUBLES } from './troubles';

/**
 * The bytes of a font that the site brings along.
 * @param name as a person is told of it
 * @throws ToldError in one sentence where it cannot be had
 */
export async function readFont(address: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(address);
	if (!answer.ok) throw new ToldError(EXPORT_TROUBLES.font(name, String(answer.status)));
	return new Uint8Array(await answer.arrayBuffer());
}
