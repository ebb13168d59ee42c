import type { IngestProgress } from '../model/ingest-progress';
import type { ByteSource } from './byte-source';

/** Milliseconds between two messages. */
const INTERVAL = 100;

/** Adds up how far a set of files is read, and says so at most ten times a second. */
export class Progress {
	readonly #files: readonly ByteSource[];
	readonly #tell: ((progress: IngestProgress) => void) | undefined;
	readonly #total: number;
	readonly #started = performance.now();
	#last = -Infinity;
	#index = 0;
	#bytesBefore = 0;
	#rowsBefore = 0;
	#bytes = 0;
	#rows = 0;

	constructor(files: readonly ByteSource[], tell?: (progress: IngestProgress) => void) {
		this.#files = files;
		this.#tell = tell;
		this.#total = files.reduce((sum, file) => sum + file.size, 0);
	}

	/** A file begins. */
	open(index: number): void {
		this.#index = index;
		this.#bytes = 0;
		this.#rows = 0;
	}

	/** The file is read up to a byte, with so many rows so far. */
	at(bytes: number, rows: number): void {
		this.#bytes = bytes;
		this.#rows = rows;
		if (performance.now() - this.#last >= INTERVAL) this.#say();
	}

	/** The file is done. */
	close(): void {
		this.#bytesBefore += this.#files[this.#index]?.size ?? 0;
		this.#rowsBefore += this.#rows;
		this.#bytes = 0;
		this.#rows = 0;
	}

	/** All are done: said whatever the time. */
	done(): void {
		if (this.#files.length > 0) this.#say();
	}

	#say(): void {
		const now = performance.now();
		this.#last = now;
		const rows = this.#rowsBefore + this.#rows;
		const seconds = (now - this.#started) / 1000;
		this.#tell?.({
			file: this.#files[this.#index]?.name ?? '',
			index: this.#index,
			files: this.#files.length,
			bytesRead: this.#bytesBefore + this.#bytes,
			bytesTotal: this.#total,
			rows,
			rowsPerSecond: seconds > 0 ? Math.round(rows / seconds) : 0
		});
	}
}
