/** A file of CSV and what a careful reader makes of it. */
export interface CsvCase {
	suite: 'csv-spectrum' | 'torture';
	name: string;
	bytes: Uint8Array;
	/** The rows that are whole, below the header. Line ends within a cell are LF. */
	rows: string[][];
	/** Rows that are damaged and must be told of, not read as if they were whole. */
	damaged: number;
}

/** What a reader made of a file. */
export interface CsvReading {
	rows: string[][];
	/** Whether it told of any damage. */
	told: boolean;
}

/** Reads a file with a header; throws where it refuses. */
export interface CsvContestant {
	name: string;
	read(bytes: Uint8Array): CsvReading | Promise<CsvReading>;
}
