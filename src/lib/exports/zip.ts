import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive, in pieces. */
export interface ZipMember {
	name: string;
	pieces: Iterable<Uint8Array | string>;
}

/** Bytes compressed in one go, between which the page goes on. */
const PIECE = 1024 * 1024;

/**
 * Members as one ZIP archive. Works in small steps, so that the page stays alive.
 * @throws what compressing throws
 */
export async function zipOf(members: readonly ZipMember[]): Promise<Blob> {
	const out: Uint8Array<ArrayBuffer>[] = [];
	let failure: Error | undefined;
	const zip = new Zip((error, bytes) => {
		if (error) failure = error;
		else out.push(bytes.slice());
	});
	const encoder = new TextEncoder();
	for (const { name, pieces } of members) {
		const member = new ZipDeflate(name, { level: 6 });
		member.mtime = new Date();
		zip.add(member);
		for (const piece of pieces) {
			const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
			for (let at = 0; at < bytes.length; at += PIECE) {
				member.push(bytes.slice(at, at + PIECE));
				await new Promise((resolve) => setTimeout(resolve, 0));
			}
		}
		member.push(new Uint8Array(0), true);
	}
	zip.end();
	if (failure) throw failure;
	return new Blob(out, { type: 'application/zip' });
}
