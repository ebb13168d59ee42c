import type { Reference } from '../../model/reference';
import { fromBytes } from '../byte-source';
import { ingest } from '../ingest';
import { vocabularyOf } from '../reference';
import { damaged } from './damage';
import { Random } from './random';
import { SAMPLES, type Sample } from './samples';

/** What became of a damaged file. */
export interface Outcome {
	/** The format it was read as; `undefined` where it was refused. */
	format: string | undefined;
	/** What must not be, in one sentence. */
	fault: string | undefined;
}

/** The file of one run: the same seed and number give the same. */
export function fuzzedFile(format: string, seed: number, run: number): { name: string; bytes: Uint8Array } {
	const samples = SAMPLES.filter((sample) => sample.format === format);
	const { name, kind, bytes } = samples[run % samples.length] as Sample;
	return { name, bytes: damaged(bytes, kind, new Random(seed, run)) };
}

/** Reads a file as a person's would be read, and holds it to what must hold of any. */
export async function trial(name: string, bytes: Uint8Array, reference: Reference): Promise<Outcome> {
	let handedOut = 0;
	try {
		const { files, refused } = await ingest([fromBytes(name, bytes)], {
			reference,
			vocabulary: vocabularyOf(reference),
			onBatch: (batch) => void (handedOut += batch.length)
		});
		const format = files[0]?.reconciliation.format;
		return { format, fault: faultOf(files.length, refused.length) ?? sentenceFault() ?? accountFault() };

		function sentenceFault(): string | undefined {
			const sentence = refused[0]?.sentence.english;
			if (sentence === undefined) return undefined;
			if (handedOut > 0) return `It was refused after ${handedOut} rows of it had been handed out.`;
			const plain =
				sentence.startsWith(`“${name}”`) && sentence.endsWith('.') && !/undefined|\[object/.test(sentence);
			return plain ? undefined : `It was refused with “${sentence}”.`;
		}
		function accountFault(): string | undefined {
			const account = files[0]?.reconciliation;
			if (!account) return undefined;
			const { read, loaded, setAside } = account;
			if (read !== loaded + setAside)
				return `Of ${read} rows ${loaded} were loaded and ${setAside} set aside.`;
			// Tables of States and themes hand out nothing; a paragraph hands out a row for each State it names.
			if (format?.match(/states|themes/)) return undefined;
			return handedOut < loaded ? `${loaded} rows were loaded and ${handedOut} handed out.` : undefined;
		}
	} catch (error) {
		return {
			format: undefined,
			fault: error instanceof Error ? (error.stack ?? error.message) : String(error)
		};
	}
}

function faultOf(read: number, refused: number): string | undefined {
	return read + refused === 1 ? undefined : `It was read ${read} times and refused ${refused} times.`;
}
