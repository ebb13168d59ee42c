import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../lib/paths';
import { loadReference } from '../lib/reference';
import { inputFiles } from '../lib/files';
import { loadWorld } from '../lib/world';
import { readArguments } from './arguments';
import { fetchUprInfo } from './fetch';
import { PoliteReader } from './polite-reader';
import { standIn, type StandIn, type StandInEntry, type StandInOptions } from './stand-in';

const { reference } = loadReference();
let site: StandIn | undefined;
let out: string;
let said: string[];
let waits: number[];

beforeEach(() => {
	out = mkdtempSync(join(tmpdir(), 'demarche-fetch-'));
	said = [];
	waits = [];
});
afterEach(async () => {
	await site?.close();
	rmSync(out, { recursive: true, force: true });
});

const start = async (options: StandInOptions) => (site = await standIn(options));
const say = (sentence: string) => void said.push(sentence);
const run = (words: string[]) => {
	const asked = readArguments([...words, '--base', site?.base ?? '', '--out', out]);
	if (!asked) throw new Error('help');
	const reader = new PoliteReader({
		pause: asked.pause,
		userAgent: 'Demarche (a test)',
		say,
		wait: (seconds) => {
			waits.push(seconds);
			return Promise.resolve();
		}
	});
	return fetchUprInfo(asked, { reference, reader, say });
};
const written = () => readdirSync(out).sort();
const text = (name: string) => readFileSync(join(out, name), 'utf8');

const entry = (number: number, more: Partial<StandInEntry> = {}): StandInEntry => ({
	id: `e${number}`,
	session: 32,
	sur: 'Cambodia',
	makers: ['Norway'],
	...more
});
const many = (count: number, more: (i: number) => Partial<StandInEntry> = () => ({})) =>
	Array.from({ length: count }, (_, i) => entry(i, more(i)));

test('one session of one State becomes canonical tables that load, with a note of where they are from', async () => {
	const { base, searches, userAgents } = await start({
		entries: [
			...many(310),
			entry(400, {
				makers: ['Viet Nam', 'Atlantis'],
				issues: ['A new issue', "Women's rights"],
				text: '=1+1'
			}),
			entry(500, { session: 18 }),
			entry(501, { sur: 'Norway' })
		]
	});
	await expect(run(['--sur', 'KHM', '--session', '32'])).resolves.toEqual({
		entries: 311,
		recommendations: 312,
		requests: 3
	});
	expect(written()).toEqual(['SOURCE.md', 'recommendations.csv', 'states.csv', 'themes.csv']);
	expect(text('recommendations.csv').split('\r\n').slice(-4)).toEqual([
		'e309,32,3,KHM,NOR,Justice,4,Not Supported,Do e309',
		"e400-1,32,3,KHM,VNM,A new issue|Women's rights,4,Not Supported,'=1+1",
		"e400-2,32,3,KHM,Atlantis,A new issue|Women's rights,4,Not Supported,'=1+1",
		''
	]);
	expect(searches.map((search) => search.get('from'))).toEqual(['0', '0', '300']);
	expect(JSON.parse(searches[1]?.get('filters') ?? '')).toEqual({
		state_under_review: { values: ['sur-id-of-Cambodia'] },
		session: { values: ['session-id-of-32'] }
	});
	expect([...userAgents]).toEqual(['Demarche (a test)']);
	expect(waits).toEqual([1, 1]);
	const facts = JSON.parse(/```json\n(.*)```/s.exec(text('SOURCE.md'))?.[1] ?? '') as Record<string, unknown>;
	expect(facts).toMatchObject({
		base,
		asked: 'KHM, session 32',
		counts: { entries: 311, recommendations: 312, states: 3, themes: 3, unresolved: { Atlantis: 1 } },
		queries: [{ name: 'KHM, session 32', total: 311, address: expect.stringContaining('/api/search?types=') }]
	});

	const world = await loadWorld(inputFiles([out]));
	await world.engine.close();
	expect(
		world.files.map(({ name, format, read, loaded, setAside }) => [name, format, read, loaded, setAside])
	).toEqual([
		['recommendations.csv', 'canonical-recommendations', 312, 312, 0],
		['states.csv', 'canonical-states', 3, 3, 0],
		['themes.csv', 'canonical-themes', 3, 3, 0]
	]);
	expect(world.notes).toEqual([]);
});

test('beyond the cap it goes session by session, and where need be State by State', async () => {
	await start({
		cap: 10_000,
		entries: [
			...many(9_000, () => ({ session: 1 })),
			...many(10_050, (i) => ({ id: `f${i}`, session: 2, sur: i % 2 === 0 ? 'Chile' : 'Peru' })),
			...many(301, (i) => ({ id: `g${i}`, session: 44 }))
		]
	});
	await expect(run([])).resolves.toMatchObject({ entries: 19_351, recommendations: 19_351 });
	expect(site?.most).toBe(1);
	expect(said).toEqual([
		'session 1 - November 2023: 9,000 entries, as many as the site counts.',
		'session 2 - November 2023, Chile: 5,025 entries, as many as the site counts.',
		'session 2 - November 2023, Peru: 5,025 entries, as many as the site counts.',
		'session 44 - November 2023: 301 entries, as many as the site counts.'
	]);
}, 120_000);

test('a site that lists no values is asked by numbers and names, one that cannot narrow is told apart by its rows', async () => {
	const entries = [...many(3), ...many(4, (i) => ({ id: `x${i}`, session: 18 }))];
	await start({ entries, lists: false });
	await expect(run(['--session', '32'])).resolves.toMatchObject({ recommendations: 3 });
	await site?.close();
	await start({ entries, lists: false, filters: false });
	await expect(run(['--session', '18'])).resolves.toMatchObject({ recommendations: 4 });
	expect(text('SOURCE.md')).toContain('3 of another review than was asked for');
	await site?.close();
	await start({ entries: many(10_000, (i) => ({ session: 1 + (i % 9) })), lists: false, filters: false });
	await expect(run(['--session', '2'])).rejects.toThrow(/does not know how this command narrows/);
});

test('failures that may pass are tried again, after the wait the site asks for or twice the last', async () => {
	await start({ entries: many(3) });
	site?.troubles.push({ status: 429, retryAfter: '7' }, { status: 500 }, 'cut', 'hang up');
	await expect(run(['--session', '32'])).resolves.toMatchObject({ recommendations: 3, requests: 6 });
	expect(waits).toEqual([7, 1, 4, 1, 8, 1, 16, 1, 1]);
	expect(said.slice(0, 3)).toEqual([
		expect.stringMatching(/^127\.0\.0\.1:\d+ answered with status 429; trying again in 7 seconds\.$/),
		expect.stringMatching(/answered with status 500; trying again in 4 seconds\.$/),
		expect.stringMatching(/sent JSON that breaks off or is damaged; trying again in 8 seconds\.$/)
	]);
	const soon = new Date(Date.now() + 30_000).toUTCString();
	site?.troubles.push({ status: 503, retryAfter: soon });
	waits = [];
	await run(['--session', '32']);
	expect(waits[0]).toBeGreaterThan(20);
	expect(waits[0]).toBeLessThanOrEqual(30);
});

test.each<[string, StandIn['troubles'], RegExp]>([
	[
		'JSON that stays broken',
		Array<'cut'>(6).fill('cut'),
		/sent JSON that breaks off or is damaged, 6 times in a row .* again later\.$/
	],
	['a site that stays away', Array<'hang up'>(6).fill('hang up'), /could not be reached .* 6 times in a row/],
	['a long wait', [{ status: 429, retryAfter: '3600' }], /asks to be left alone for 60 minutes/],
	['a page that is gone', [{ status: 404 }], /answered with status 404; check --base/],
	[
		'a site that moved',
		[{ status: 301, location: 'https://example.org/' }],
		/has moved to https:\/\/example.org\/; give the new address with --base\.$/
	]
])('%s is told in a sentence, and the tables of before stay', async (_, troubles, sentence) => {
	await start({ entries: many(3) });
	writeFileSync(join(out, 'recommendations.csv'), 'as it was');
	site?.troubles.push(...troubles);
	await expect(run(['--session', '32'])).rejects.toThrow(sentence);
	expect(text('recommendations.csv')).toBe('as it was');
	expect(written()).toEqual(['.unfinished', 'recommendations.csv']);
});

test('an interrupted run goes on where it stopped, and does not mix with another', async () => {
	await start({ entries: many(900) });
	site?.troubles.push(undefined, undefined, undefined, { status: 404 });
	await expect(run(['--session', '32'])).rejects.toThrow(/404/);
	const before = site?.searches.length;
	await expect(run(['--sur', 'KHM'])).rejects.toThrow(
		/holds an unfinished run that asked for something else/
	);
	await expect(run(['--session', '32'])).resolves.toMatchObject({ recommendations: 900, requests: 1 });
	expect(before).toBe(4);
	expect(site?.searches.map((search) => search.get('from'))).toEqual(['0', '0', '300', '600', '600']);
	expect(existsSync(join(out, '.unfinished'))).toBe(false);
	expect(said).toContainEqual(expect.stringMatching(/^Going on with the run of 2/));
	site?.troubles.push(undefined, { status: 404 });
	await expect(run(['--session', '32'])).rejects.toThrow(/404/);
	await expect(run(['--sur', 'KHM', '--anew'])).resolves.toMatchObject({ recommendations: 900 });
});

test('rows and totals that do not agree are read once more, then told', async () => {
	let asked = 0;
	await start({
		entries: many(3),
		spoil: (answer) => (++asked === 2 ? { ...answer, totalRows: 4 } : answer)
	});
	await expect(run(['--session', '32'])).resolves.toMatchObject({ recommendations: 3 });
	expect(said[0]).toMatch(/reading them once more/);
	await site?.close();
	await start({ entries: many(3), spoil: (answer) => ({ ...answer, totalRows: 4 }) });
	await expect(run(['--session', '32'])).rejects.toThrow(/counts 4 recommendations of session 32, but/);
	await site?.close();
	await start({
		entries: many(3),
		spoil: (answer) => ({ ...answer, rows: answer.rows.map(() => answer.rows[0]) })
	});
	await expect(run(['--session', '32', '--anew'])).rejects.toThrow(/twice over/);
});

test.each<[string, StandInOptions, string[], RegExp]>([
	[
		'nothing found',
		{ entries: many(3) },
		['--session', '50'],
		/has no recommendation of session 50; nothing was written/
	],
	['no State', { entries: [] }, ['--sur', 'Atlantis'], /--sur “Atlantis” is no State;/],
	[
		'not the interface',
		{ entries: [], spoil: () => ({ hello: 1 }) },
		[],
		/sent JSON without rows; check --base/
	]
])('%s', async (_, options, words, sentence) => {
	await start(options);
	await expect(run(words)).rejects.toThrow(sentence);
	expect(written().filter((name) => name !== '.unfinished')).toEqual([]);
});

test.each([
	[['--session', '55'], /no session; --session takes a whole number from 1 to 54/],
	[['--base', 'ftp://a'], /no address of a site/],
	[['--pause', '0'], /--pause takes seconds from 0.5 to 60/],
	[['--what'], /--help shows how/]
])('%j is refused in a sentence', (words, sentence) => {
	expect(() => readArguments(words)).toThrow(sentence);
});

test('the command writes to the folder and says how many, or one sentence and exit code 1', async () => {
	const { base, userAgents } = await start({ entries: many(2) });
	const command = (...words: string[]) =>
		promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/fetch-upr-info.ts', ...words], {
			cwd: ROOT
		});
	const { stdout, stderr } = await command('--base', base, '--out', out, '--pause', '0');
	expect(stdout).toBe('');
	expect(stderr).toContain(`2 recommendations in ${out}, in 1 request.`);
	expect(written()).toEqual(['SOURCE.md', 'recommendations.csv', 'states.csv', 'themes.csv']);
	expect([...userAgents].join()).toMatch(/^Demarche\//);
	await expect(command('--base', base, '--out', out, '--session', 'x')).rejects.toMatchObject({
		code: 1,
		stderr: '“x” is no session; --session takes a whole number from 1 to 54.\n'
	});
});
