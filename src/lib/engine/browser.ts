import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { engineOver, type Engine, type EngineOptions } from './engine';
import { ENGINE_TROUBLES, LostEngineError } from './errors';
import { OPEN_OPTIONS, Port } from './port';

const PATIENCE = 20_000;

/** The engine in the page: DuckDB's `eh` build from our own origin, in its own worker. */
export function createBrowserEngine(options: EngineOptions = {}): Promise<Engine> {
	return engineOver(() => launch(options.patience ?? PATIENCE), options);
}

async function launch(patience: number): Promise<Port> {
	const worker = new Worker(workerUrl);
	const lost = new Promise<never>((_, reject) => {
		const tell = (event: Event) => {
			const said = event instanceof ErrorEvent ? event.message : '';
			reject(new LostEngineError(said ? ENGINE_TROUBLES.stopped(said) : ENGINE_TROUBLES.ended()));
		};
		worker.addEventListener('error', tell);
		worker.addEventListener('messageerror', tell);
	});
	// Whoever waits for an answer hears of it; with nobody waiting it is no error yet.
	lost.catch(() => undefined);
	try {
		const database = new AsyncDuckDB(new VoidLogger(), worker);
		// No time limit here: on a slow line the 34 MB take minutes.
		await Promise.race([database.instantiate(new URL(wasmUrl, document.baseURI).href), lost]);
		await Promise.race([database.open(OPEN_OPTIONS), lost]);
		return await Port.open(database, {
			lost,
			breathe: () => Promise.resolve(),
			kill: () => worker.terminate(),
			patience
		});
	} catch (error) {
		worker.terminate();
		throw error;
	}
}
