import { sql } from '../engine/sql';
import type { Question } from './question';

/** A table of the engine and its columns. */
export interface TableOfEngine {
	name: string;
	/** `rec uinteger, source usmallint`: names and types, in order. */
	columns: string;
}

/** The tables that can be asked, for people who write their own SQL. */
export function tables(): Question<TableOfEngine> {
	return {
		name: 'tables',
		columns: ['name', 'columns'],
		sql: sql`
			select table_name as name,
				string_agg(column_name || ' ' || case when data_type like 'ENUM%' then 'enum' else lower(data_type) end, ', ' order by column_index)
					as columns
			from duckdb_columns()
			where not internal
			group by table_name
			order by table_name
		`
	};
}
