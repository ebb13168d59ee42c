import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './lib/paths';

const HEADER = 'session,state_under_review,recommending_state,themes,response';
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'demarche-'));
	writeFileSync(
		join(folder, 'good.csv'),
		`${HEADER}\n18,KHM,NOR,Justice,Supported\n18,KHM,SWE,Justice|Torture,Noted\n`
	);
	writeFileSync(join(folder, 'notes.txt'), 'Call the embassy.\nBring the brief.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in a folder of its own, as a person would from anywhere. */
function analyse(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
	const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
	const child = spawn(process.execPath, [tsx, join(ROOT, 'scripts', 'analyse.ts'), ...words], {
		cwd: folder
	});
	let [out, err] = ['', ''];
	child.stdout.on('data', (part: Buffer) => (out += part.toString()));
	child.stderr.on('data', (part: Buffer) => (err += part.toString()));
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the command line', () => {
	it('answers about the bundled example when no file is named', async () => {
		const { code, out, err } = await analyse('themes', '--where', 'cycle=2', '--where', 'from=Norway,Sweden');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toMatch(/^theme,recommendations\n/);
	});

	it('says in which unit supported and noted stand, beside the table', async () => {
		const { code, out, err } = await analyse('reviews');
		expect(code).toBe(0);
		expect(out).toMatch(/^sur,session,cycle,source,paragraphs,recommendations,supported,noted\n/);
		expect(err).toBe('Unit: supported and noted count recommendations in recommendations.csv.\n');
		const json = JSON.parse((await analyse('reviews', '--format', 'json')).out) as object[];
		expect(Object.keys(json[0] ?? {})).toEqual(out.split('\n', 1)[0]?.split(','));
	});

	it('reads a folder, says what it passed over, and keeps it in the list', async () => {
		const { code, out, err } = await analyse('summary', '--in', '.');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({
			files: [
				{ name: 'good.csv', format: 'canonical-recommendations', read: 2, loaded: 2, setAside: 0 },
				{ name: 'notes.txt', format: 'unknown', read: 0, loaded: 0, setAside: 0 }
			],
			recommendations: 2,
			themeMentions: 3
		});
		expect(err).toContain('notes.txt');
	});

	const mistakes: [string, string[], RegExp][] = [
		[
			'a file that is not understood',
			['summary', '--in', 'notes.txt'],
			/^“notes\.txt” has no header that is known/
		],
		['a file that is not there', ['summary', '--in', 'gone.csv'], /^There is no file or folder “gone\.csv”/],
		['a question that does not exist', ['netwrok'], /^“netwrok” is no question; did you mean “network”\?\n$/],
		[
			'an option that does not exist',
			['themes', '--wher', 'cycle=1'],
			/^--wher is no option; did you mean “--where”\?\n$/
		],
		['a value that does not exist', ['themes', '--where', 'from=Norwya'], /did you mean “Norway”\?\n$/],
		['columns where there are none', ['themes', '--columns', 'group'], /^themes takes no --columns/],
		['no question', [], /^Name a question: summary, /]
	];
	it.each(mistakes)('refuses %s in one sentence', async (_, words, sentence) => {
		const { code, out, err } = await analyse(...words);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toMatch(sentence);
		expect(err.trimEnd().split('\n')).toHaveLength(1);
	});

	it('explains itself', async () => {
		const { code, out } = await analyse('--help');
		expect(code).toBe(0);
		expect(out).toContain('state-themes');
	});
});
