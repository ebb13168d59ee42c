import type { WriteStream } from 'node:tty';
import type { IngestProgress } from '../../src/lib/model/ingest-progress';

/** Shows how far the reading has come on one line that is written anew; nothing where nobody watches. */
export function progressOn(stream: WriteStream): {
	show?: (progress: IngestProgress) => void;
	clear(): void;
} {
	if (!stream.isTTY) return { clear: () => undefined };
	const number = new Intl.NumberFormat('en');
	return {
		show({ file, rows, rowsPerSecond, bytesRead, bytesTotal }) {
			const share = bytesTotal > 0 ? Math.floor((100 * bytesRead) / bytesTotal) : 100;
			const speed = number.format(Math.round(rowsPerSecond));
			stream.write(`\r\x1b[K${share} % · ${number.format(rows)} rows · ${speed} rows/s · ${file}`);
		},
		clear() {
			stream.write('\r\x1b[K');
		}
	};
}
