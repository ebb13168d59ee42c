import type { IpcTables } from '../engine/arrow';
import type { Reconciliation, Vocabulary } from '../model/dataset';
import type { IngestProgress } from '../model/ingest-progress';
import type { Reference } from '../model/reference';

/** What the page asks of the ingest worker. */
export type IngestOrder =
	| {
			kind: 'files';
			files: File[];
			reference: Reference;
			vocabulary: Vocabulary;
			/** Names a person has matched: folded name → ISO3 or theme id. */
			aliases: [string, string][];
			firstSource: number;
			firstRec: number;
	  }
	| {
			kind: 'simulate';
			rows: number;
			seed: number;
			reference: Reference;
			vocabulary: Vocabulary;
			firstSource: number;
			firstRec: number;
	  };

/** A file as it stands ready: what became of its rows, and its tables. */
export interface ReadFile {
	source: number;
	reconciliation: Reconciliation;
	tables: IpcTables[];
	recommendations: number;
}

/** What the ingest worker tells the page. */
export type IngestNews =
	| { kind: 'progress'; progress: IngestProgress }
	| { kind: 'done'; files: ReadFile[]; refused: { file: string; sentence: string }[]; vocabulary: Vocabulary }
	| { kind: 'failed'; message: string };
