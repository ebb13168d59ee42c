export { fromBlob, fromBytes, fromText, type ByteSource } from './byte-source';
export { ingest } from './ingest';
export { likeness } from './likeness';
export { foldName } from './names';
export { readCoalition, readReference, vocabularyOf, type ReferenceTexts } from './reference';
export { setAsideCsv } from './report';
export type { IngestOptions, IngestResult, ReadSource, RefusedSource, Review } from './types';
