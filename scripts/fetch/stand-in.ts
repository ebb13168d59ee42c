import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An entry of the made-up database. */
export interface StandInEntry {
	id: string;
	session: number;
	sur: string;
	makers: string[];
	issues?: string[];
	text?: string;
}

/** How the next answers go wrong, first first; `undefined` for one that goes well. */
export type Trouble =
	{ status: number; retryAfter?: string; location?: string } | 'cut' | 'hang up' | undefined;

export interface StandIn {
	base: string;
	/** The searches received, in order. */
	searches: URLSearchParams[];
	userAgents: Set<string>;
	/** How many requests were open at once, at most. */
	most: number;
	troubles: Trouble[];
	close(): Promise<void>;
}

export interface StandInOptions {
	entries: StandInEntry[];
	/** The most a search counts and reaches. */
	cap?: number;
	/** Whether values are listed beside the rows. */
	lists?: boolean;
	/** Whether a search is narrowed at all. */
	filters?: boolean;
	/** Changes an answer before it is sent. */
	spoil?(answer: { rows: unknown[]; totalRows: number }, from: number): unknown;
}

/**
 * A server on this machine that behaves as UPR Info's interface: `{ rows, totalRows }`, `totalRows` no higher than the cap,
 * nothing beyond it, at most 300 rows at a time. For tests only.
 */
export async function standIn(options: StandInOptions): Promise<StandIn> {
	const { cap = 10_000, lists = true, filters = true, spoil = (answer: unknown) => answer } = options;
	let open = 0;
	const site: StandIn = {
		base: '',
		searches: [],
		userAgents: new Set(),
		most: 0,
		troubles: [],
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
	const server = createServer((request, response) => {
		site.most = Math.max(site.most, ++open);
		response.on('close', () => open--);
		setTimeout(() => answer(request, response), 1);
	});
	function answer(request: IncomingMessage, response: ServerResponse): void {
		site.userAgents.add(request.headers['user-agent'] ?? '');
		const address = new URL(request.url ?? '/', site.base);
		const asked = address.searchParams;
		site.searches.push(asked);
		const trouble = site.troubles.shift();
		if (trouble === 'hang up') return void request.destroy();
		if (address.pathname !== '/api/search') return void response.writeHead(404).end('Not Found');
		if (typeof trouble === 'object') {
			const { status, retryAfter, location } = trouble;
			const headers = {
				...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
				...(location === undefined ? {} : { location })
			};
			return void response.writeHead(status, headers).end('{"error": "trouble"}');
		}
		const wanted = JSON.parse(asked.get('filters') ?? '{}') as Record<string, { values: string[] }>;
		const found = options.entries.filter(
			(entry) =>
				!filters ||
				((wanted.session?.values.includes(idOf('session', entry.session, lists)) ?? true) &&
					(wanted.state_under_review?.values.includes(idOf('sur', entry.sur, lists)) ?? true))
		);
		const from = Number(asked.get('from'));
		const limit = Math.min(300, Number(asked.get('limit')));
		if (from + limit > cap + 300) return void response.writeHead(400).end('{"error": "beyond the window"}');
		const body = JSON.stringify(
			spoil(
				{
					rows: found.slice(from, Math.min(cap, from + limit)).map(rowOf),
					totalRows: Math.min(cap, found.length),
					...(lists ? { aggregations: { all: aggregations(found) } } : {})
				},
				from
			)
		);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(trouble === 'cut' ? body.slice(0, body.length / 2) : body);
	}
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	site.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return site;
}

/** Ids of values are not their names, where the site lists them. */
const idOf = (kind: string, value: string | number, lists: boolean) =>
	lists ? `${kind}-id-of-${value}` : String(value);

const sessionLabel = (session: number) => `${session} - November 2023`;

function aggregations(entries: readonly StandInEntry[]) {
	const buckets = (kind: string, values: Iterable<string | number>, label: (value: never) => string) => ({
		buckets: [
			...[...new Set(values)].map((value) => ({
				key: idOf(kind, value, true),
				label: label(value as never),
				filtered: { doc_count: 1 }
			})),
			{ key: idOf(kind, 'nobody', true), label: 'nobody', filtered: { doc_count: 0 } },
			{ key: 'any', label: 'Any', filtered: { doc_count: 9 } }
		]
	});
	return {
		session: buckets(
			'session',
			entries.map(({ session }) => session),
			sessionLabel
		),
		state_under_review: buckets(
			'sur',
			entries.map(({ sur }) => sur),
			String
		)
	};
}

function rowOf({ id, session, sur, makers, issues = ['Justice'], text = `Do ${id}` }: StandInEntry) {
	const label = (...labels: string[]) => labels.map((word) => ({ value: `id-of-${word}`, label: word }));
	return {
		sharedId: id,
		title: `Recommendation ${id}`,
		metadata: {
			recommendation: [{ value: text }],
			state_under_review: label(sur),
			recommending_state: label(...makers),
			response: label('Not Supported'),
			issues: label(...issues),
			cycle: label(`Cycle ${session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4}`),
			session: label(sessionLabel(session)),
			action_category: label('4 - General action')
		}
	};
}
