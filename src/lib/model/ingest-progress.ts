/** How far the reading of a set of files has come. */
export interface IngestProgress {
	file: string;
	/** Position of the file among those being read, from 0, and how many there are. */
	index: number;
	files: number;
	bytesRead: number;
	bytesTotal: number;
	/** Rows read so far, over all files. */
	rows: number;
	rowsPerSecond: number;
}
