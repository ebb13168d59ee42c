import { DataType, RecordBatchReader } from 'apache-arrow';
import type { Vocabulary } from '../model/dataset';
import type { CoalitionTheme } from '../model/reference';
import type { IpcTables } from './arrow';
import { columnsOf, type Columns } from './columns';
import { LostEngineError } from './errors';
import type { Port } from './port';
import {
	elsewhereRecommendations,
	filledGaps,
	FACT_TABLES,
	REGIONAL_GROUP_TYPE,
	RELABEL,
	schemeRows,
	sourceRows,
	elsewhereStatements,
	vocabularyRows,
	WORD_TABLES,
	type ElsewhereRows,
	type Source,
	type TableRows
} from './schema';
import { joinBytes } from '../model/bytes';
import type { SchemeWords } from '../model/scheme';
import { sql, type Sql } from './sql';
import { asQuestion, inPlainTypes, typesOf } from './written';

/** What can be done with a DuckDB, one call at a time: what the queue of `engine.ts` puts in order. */
export class Core {
	readonly port: Port;

	private constructor(port: Port) {
		this.port = port;
	}

	/** Takes a fresh database and makes the tables. */
	static async over(port: Port): Promise<Core> {
		const core = new Core(port);
		for (const statement of [REGIONAL_GROUP_TYPE, ...WORD_TABLES, ...FACT_TABLES]) await core.#run(statement);
		return core;
	}

	async query(statement: Sql, signal?: AbortSignal): Promise<Columns> {
		const parts = await this.port.run(statement.text, signal);
		const enums = schemaOf(parts).fields.filter((field) => DataType.isDictionary(field.type));
		if (enums.length > 0)
			return this.query(
				withoutEnums(
					statement,
					enums.map((field) => field.name)
				),
				signal
			);
		const reader = RecordBatchReader.from(joinBytes(parts)).open();
		// Taken first: a reader that has read all forgets its schema.
		const { schema } = reader;
		return columnsOf(schema, [...reader]);
	}

	async setVocabulary(vocabulary: Vocabulary, coalition: readonly CoalitionTheme[]): Promise<void> {
		for (const rows of vocabularyRows(vocabulary, coalition)) await this.#refill(rows);
	}

	async setSources(sources: readonly Source[]): Promise<void> {
		await this.#refill(sourceRows(sources));
	}

	async append(tables: IpcTables): Promise<void> {
		await this.#insert({ table: 'recommendations', stream: tables.recommendations });
		await this.#insert({ table: 'mentions', stream: tables.mentions });
		await this.#insert({ table: 'originals', stream: tables.originals });
		await this.#insert({ table: 'texts', stream: tables.texts });
	}

	/**
	 * Asks what a person wrote, in a transaction that cannot write.
	 * @throws QueryError where it is not one single statement that reads
	 */
	async written(text: string, most: number, signal?: AbortSignal): Promise<Columns> {
		const question = asQuestion(text, most);
		await this.port.validate(question.text);
		await this.#run(sql`begin transaction read only`);
		let lost = false;
		try {
			const types = await this.query(typesOf(question), signal);
			return await this.query(inPlainTypes(question, types), signal);
		} catch (error) {
			lost = error instanceof LostEngineError;
			throw error;
		} finally {
			if (!lost) await this.#run(sql`rollback`);
		}
	}

	/** Asks within a change, of the tables as they stand in it. */
	read(statement: Sql): Promise<Columns> {
		return this.query(statement);
	}

	async tellElsewhere(rows: ElsewhereRows): Promise<void> {
		await this.#insert(elsewhereRecommendations(rows));
		await this.#insert(filledGaps(rows));
		for (const statement of elsewhereStatements(rows)) await this.#run(statement);
	}

	async relabel(scheme: SchemeWords): Promise<void> {
		for (const rows of schemeRows(scheme)) await this.#refill(rows);
		for (const statement of RELABEL) await this.#run(statement);
	}

	async removeSource(source: number): Promise<void> {
		const gone = sql`
			select rec from recommendations where source = ${source}
			union all select rec from told_elsewhere where source = ${source}
		`;
		await this.#run(sql`delete from texts where rec in (${gone})`);
		await this.#run(sql`delete from originals where rec in (${gone})`);
		await this.#run(sql`delete from mentions where source = ${source}`);
		await this.#run(sql`delete from recommendations where source = ${source}`);
		await this.#run(sql`delete from told_elsewhere where source = ${source}`);
		await this.#run(sql`delete from sources where source = ${source}`);
	}

	async clear(): Promise<void> {
		for (const statement of FACT_TABLES) await this.#run(statement);
		await this.#run(sql`delete from sources`);
	}

	/** Runs several changes as one: all of them or, when one fails, none. */
	async atOnce(work: () => Promise<void>): Promise<void> {
		await this.#run(sql`begin transaction`);
		try {
			await work();
			await this.#run(sql`commit`);
		} catch (error) {
			// A lost engine has nothing left to roll back.
			if (!(error instanceof LostEngineError)) await this.#run(sql`rollback`);
			throw error;
		}
	}

	async #refill(rows: TableRows): Promise<void> {
		await this.#run(sql`delete from ${sql.id(rows.table)}`);
		await this.#insert(rows);
	}

	async #insert({ table, stream }: TableRows): Promise<void> {
		if (stream.length > 0) await this.port.insert(table, stream);
	}

	async #run(statement: Sql): Promise<void> {
		await this.port.run(statement.text);
	}
}

/** DuckDB-WASM's result streams leave out the words of an enum: all its values would read as null. */
function withoutEnums(statement: Sql, names: readonly string[]): Sql {
	const casts = names.map((name) => sql`cast(${sql.id(name)} as varchar) as ${sql.id(name)}`);
	const inner = sql.written(statement.text.replace(/;\s*$/, ''));
	return sql`
		select * replace (${sql.join(casts)}) from (
		${inner}
		)
	`;
}

function schemaOf(parts: readonly Uint8Array[]) {
	return RecordBatchReader.from(parts[0]).open().schema;
}
