import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type Site } from './server.mjs';

const LONG = 'let a = 1;\n'.repeat(500);
const folder = mkdtempSync(join(tmpdir(), 'demarche-site-'));
const directory = join(folder, 'build');
let site: Site;
let below: Site;

beforeAll(async () => {
	mkdirSync(join(directory, '_app', 'immutable'), { recursive: true });
	const files: Record<string, string | Buffer> = {
		'index.html': '<title>start</title><script>go()</script>',
		'explore.html': '<title>explore</title>',
		'404.html': '<title>not found</title>',
		'engine.wasm': 'wasm',
		'facts.arrow': 'arrow',
		'app.webmanifest': '{}',
		'packed.js': 'plain',
		'packed.js.gz': gzipSync('packed beforehand'),
		'_app/immutable/a.js': LONG,
		'../secret.txt': 'secret'
	};
	for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
	site = await serveSite({ directory });
	below = await serveSite({ directory, base: 'demarche', compress: false });
});

afterAll(async () => {
	await site.close();
	await below.close();
	rmSync(folder, { recursive: true });
});

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

/** Asks with the path exactly as written, which `fetch` would tidy up. */
function ask(
	path: string,
	options: { port?: number; method?: string; headers?: Record<string, string> } = {}
) {
	const { port = site.port, method = 'GET', headers = {} } = options;
	return new Promise<Answer>((done, fail) => {
		request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			answer.on('end', () =>
				done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
			);
		})
			.on('error', fail)
			.end();
	});
}

describe('a static server', () => {
	test.each([
		['/', 200, 'start'],
		['/?sur=KHM', 200, 'start'],
		['/explore', 200, 'explore'],
		['/explore?view=flow', 200, 'explore'],
		['/nothing', 404, 'not found']
	])('%s answers %i', async (path, status, title) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		expect(answer.body.toString()).toContain(`<title>${title}</title>`);
	});

	test('a slash too many is sent away to the page', async () => {
		expect(await ask('/explore/?view=flow')).toMatchObject({
			status: 308,
			headers: { location: '/explore?view=flow' }
		});
	});

	test.each([
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/..%5csecret.txt',
		'//explore/',
		'/a//explore/',
		'/%00',
		'/%zz',
		'/c:/secret.txt'
	])('%s does not leave the site', async (path) => {
		const { status, headers, body } = await ask(path);
		expect([400, 404]).toContain(status);
		expect(headers.location).toBeUndefined();
		expect(body.toString()).not.toContain('secret');
	});

	test.each([
		['/engine.wasm', 'application/wasm'],
		['/facts.arrow', 'application/vnd.apache.arrow.stream'],
		['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
		['/_app/immutable/a.js', 'text/javascript; charset=utf-8']
	])('%s is %s', async (path, type) => {
		expect((await ask(path)).headers['content-type']).toBe(type);
	});

	test('every answer carries the policy; a page, the hashes of its scripts', async () => {
		for (const path of ['/', '/engine.wasm', '/nothing', '/%zz', '/explore/']) {
			const { headers } = await ask(path);
			expect(headers['content-security-policy']).toMatch(
				/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'/
			);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin'
			});
		}
		expect((await ask('/')).headers['content-security-policy']).toContain("'sha256-");
	});

	test('names with a hash are kept for good, the rest is asked for again', async () => {
		expect((await ask('/_app/immutable/a.js')).headers['cache-control']).toContain('immutable');
		const first = await ask('/');
		expect(first.headers['cache-control']).toBe('no-cache');
		const again = await ask('/', { headers: { 'If-None-Match': String(first.headers.etag) } });
		expect(again.status).toBe(304);
		expect(again.body.length).toBe(0);
	});

	test('packs where the browser unpacks', async () => {
		const headers = { 'Accept-Encoding': 'gzip, br' };
		const packed = await ask('/_app/immutable/a.js', { headers });
		expect(packed.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(packed.body).toString()).toBe(LONG);
		expect(gunzipSync((await ask('/packed.js', { headers })).body).toString()).toBe('packed beforehand');
		expect((await ask('/packed.js')).body.toString()).toBe('plain');
		const refused = await ask('/_app/immutable/a.js', { headers: { 'Accept-Encoding': 'gzip;q=0' } });
		expect(refused.headers['content-encoding']).toBeUndefined();
	});

	test('answers GET and HEAD alone', async () => {
		expect((await ask('/', { method: 'POST' })).status).toBe(405);
		const head = await ask('/explore', { method: 'HEAD' });
		expect(head.status).toBe(200);
		expect(head.body.length).toBe(0);
		expect(head.headers['content-length']).toBe('22');
	});

	test('stands below a sub-path', async () => {
		expect(below.address).toBe(`http://127.0.0.1:${below.port}/demarche/`);
		const { port } = below;
		expect((await ask('/demarche/explore', { port })).body.toString()).toContain('explore');
		expect((await ask('/demarche?sur=KHM', { port })).headers.location).toBe('/demarche/?sur=KHM');
		expect((await ask('/explore', { port })).status).toBe(404);
	});

	test('takes the next port where one is taken, or says so', async () => {
		const next = await serveSite({ directory, port: site.port, tries: 20 });
		expect(next.port).toBeGreaterThan(site.port);
		await next.close();
		await expect(serveSite({ directory, port: site.port })).rejects.toThrow(`Port ${site.port} is taken`);
	});

	test('says when there is no site', async () => {
		await expect(serveSite({ directory: join(folder, 'nowhere') })).rejects.toThrow('npm run build');
	});
});
