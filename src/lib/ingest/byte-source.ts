/** A file as ingest sees it: a name, a size and bytes on demand. Never read as a whole. */
export interface ByteSource {
	/** What a person calls the file. */
	name: string;
	/** Bytes. */
	size: number;
	/**
	 * The bytes from `start` up to, not including, `end`, cut off at the end of the file.
	 * @throws whatever the medium throws where it cannot be read
	 */
	read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes in memory, such as text from a paste box, as a source. */
export function fromBytes(name: string, bytes: Uint8Array): ByteSource {
	return {
		name,
		size: bytes.length,
		read: (start, end) => Promise.resolve(bytes.subarray(start, end))
	};
}

/** A text as a source of UTF-8 bytes. */
export function fromText(name: string, text: string): ByteSource {
	return fromBytes(name, new TextEncoder().encode(text));
}

/** A `Blob` or `File` as a source; only the part asked for is read. */
export function fromBlob(name: string, blob: Blob): ByteSource {
	return {
		name,
		size: blob.size,
		read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer())
	};
}
