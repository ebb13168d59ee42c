import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { ENGINE_TROUBLES, LostEngineError } from './errors';
import { engineOver, type Engine, type EngineOptions } from './engine';
import { OPEN_OPTIONS, Port, type Bindings } from './port';

const require = createRequire(import.meta.url);

/** The engine in Node: the same WebAssembly, on this thread, without a worker that could keep the process alive. */
export function createNodeEngine(options: EngineOptions = {}): Promise<Engine> {
	return engineOver(launch, options);
}

async function launch(): Promise<Port> {
	const { createDuckDB, NODE_RUNTIME, VoidLogger } =
		require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;
	const wasm = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: wasm, mainWorker: '' };
	const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate();
	database.open(OPEN_OPTIONS);
	const life = { over: false };
	return Port.open(mortal(database, life), {
		lost: new Promise<never>(() => undefined),
		breathe: () => new Promise((resolve) => setImmediate(resolve)),
		kill: () => (life.over = true),
		patience: Infinity
	});
}

/** Bindings that can be killed, so that the way back from a lost engine is tested in Node too. */
function mortal(database: Bindings, life: { over: boolean }): Bindings {
	return new Proxy(database, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name, target);
			if (typeof member !== 'function') return member;
			return (...given: unknown[]): unknown => {
				if (life.over) throw new LostEngineError(ENGINE_TROUBLES.ended());
				return Reflect.apply(member, target, given);
			};
		}
	});
}
