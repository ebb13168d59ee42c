/**
 * A static server for the built site, on `node:http` alone. It sends what a careful host would send: the
 * Content-Security-Policy on every answer, the right media types, long caching for files whose name holds their hash.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cspHeader, inlineScriptHashes } from './csp.mjs';
import { compressible, mimeType } from './mime.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @typedef {object} SiteOptions
 * @property {string} directory folder with the built site
 * @property {string} [base] path below which the site is mounted, `/demarche/`; default `/`
 * @property {boolean} [compress] gzip what was not compressed beforehand; default true. On one's own machine it only costs time.
 * @property {readonly string[]} [framedBy] origins that may show the site in a frame, for embedding; default nobody
 */

/**
 * @typedef {object} Site
 * @property {string} address where the site answers, ending in `/`
 * @property {number} port
 * @property {() => Promise<void>} close stops at once, open connections included
 */

const pack = promisify(gzip);
const SMALLEST_WORTH_PACKING = 1024;

/** Sent with every answer; the Content-Security-Policy comes on top. */
const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), serial=(), usb=()'
};

/**
 * A handler for `http.createServer` that answers from a folder.
 * @param {SiteOptions} options
 * @returns {(request: Request, response: Response) => void}
 */
export function siteHandler({ directory, base = '/', compress = true, framedBy }) {
	const root = resolve(directory);
	const mount = normaliseBase(base);
	/** @type {Map<string, Promise<Buffer>>} packed files by path, size and time */
	const packed = new Map();

	/** @param {Request} request @param {Response} response */
	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			return plain(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
		}
		const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
		const search = query === undefined ? '' : `?${query}`;
		if (pathname + '/' === mount) return redirect(response, mount + search);
		if (!pathname.startsWith(mount)) return plain(response, 404, `The site stands below ${mount}`);

		const inside = insidePath(pathname.slice(mount.length));
		if (inside === undefined) return plain(response, 400, 'That path cannot be read.');
		const found = await findFile(root, inside);
		if (found === undefined) {
			const notFound = await findFile(root, '404.html');
			if (notFound === undefined) return plain(response, 404, 'Not found.');
			return send(request, response, notFound, 404);
		}
		if (found.slashTooMany) {
			return redirect(response, mount + encodeURI(inside.replace(/\/+$/, '')) + search);
		}
		return send(request, response, found, 200);
	}

	/** @param {Request} request @param {Response} response @param {FoundFile} file @param {number} status */
	async function send(request, response, file, status) {
		const { path } = file;
		const etag = `"${file.size.toString(36)}-${Math.floor(file.changed).toString(36)}"`;
		const isPage = extname(path) === '.html';
		const page = isPage ? await readFile(path) : undefined;
		/** @type {Record<string, string>} */
		const headers = {
			...HEADERS,
			'Content-Security-Policy': cspHeader(page ? inlineScriptHashes(page.toString('utf8')) : [], framedBy),
			'Content-Type': mimeType(path),
			'Cache-Control': path.startsWith(join(root, '_app', 'immutable') + sep)
				? 'public, max-age=31536000, immutable'
				: 'no-cache',
			ETag: etag,
			Vary: 'Accept-Encoding'
		};
		if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
			response.writeHead(304, headers).end();
			return;
		}
		const { body, encoding } = await encode(file, page, acceptedEncodings(request));
		if (encoding) headers['Content-Encoding'] = encoding;
		headers['Content-Length'] = String(body.length);
		response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
	}

	/**
	 * @param {FoundFile} file @param {Buffer | undefined} content @param {Set<string>} accepted
	 * @returns {Promise<{ body: Buffer, encoding?: string }>}
	 */
	async function encode(file, content, accepted) {
		for (const [encoding, ending] of /** @type {const} */ ([
			['br', '.br'],
			['gzip', '.gz']
		])) {
			if (!accepted.has(encoding)) continue;
			const beside = await fileAt(file.path + ending);
			if (beside && beside.changed >= file.changed) return { body: await readFile(beside.path), encoding };
		}
		const body = content ?? (await readFile(file.path));
		if (
			!compress ||
			!accepted.has('gzip') ||
			body.length < SMALLEST_WORTH_PACKING ||
			!compressible(file.path)
		) {
			return { body };
		}
		const key = `${file.path} ${file.size} ${file.changed}`;
		const known = packed.get(key) ?? pack(body);
		packed.set(key, known);
		return { body: await known, encoding: 'gzip' };
	}

	return (request, response) => {
		answer(request, response).catch((error) => {
			if (response.headersSent) response.destroy();
			else
				plain(response, 500, `The server failed: ${error instanceof Error ? error.message : String(error)}`);
		});
	};
}

/**
 * Serves a built site.
 * @param {SiteOptions & { port?: number, host?: string, tries?: number }} options `port` 0 takes any free port;
 *   `tries` is how many ports above `port` are tried where it is taken (default 0)
 * @returns {Promise<Site>}
 * @throws {Error} when the folder holds no site, or no port is free
 */
export async function serveSite({ port = 0, host = '127.0.0.1', tries = 0, ...site }) {
	if (!(await fileAt(join(site.directory, 'index.html')))) {
		throw new Error(`There is no built site in ${site.directory}; run \`npm run build\` first.`);
	}
	const server = createServer(siteHandler(site));
	const taken = await listen(server, port, host, tries);
	const name = host.includes(':') ? `[${host}]` : host;
	return {
		address: `http://${name}:${taken}${normaliseBase(site.base ?? '/')}`,
		port: taken,
		close: () =>
			new Promise((done, fail) => {
				server.close((error) => (error ? fail(error) : done()));
				server.closeAllConnections();
			})
	};
}

/**
 * @param {import('node:http').Server} server @param {number} port @param {string} host @param {number} tries
 * @returns {Promise<number>} the port taken
 */
async function listen(server, port, host, tries) {
	for (let offset = 0; ; offset++) {
		try {
			await new Promise((done, fail) => {
				server.once('error', fail);
				server.listen(port === 0 ? 0 : port + offset, host, () => {
					server.off('error', fail);
					done(undefined);
				});
			});
			const address = server.address();
			return typeof address === 'object' && address ? address.port : port + offset;
		} catch (error) {
			const code = /** @type {NodeJS.ErrnoException} */ (error).code;
			if (code !== 'EADDRINUSE' || offset >= tries) {
				throw code === 'EADDRINUSE'
					? new Error(`Port ${port + offset} is taken; choose another with --port.`, { cause: error })
					: error;
			}
		}
	}
}

/** @typedef {{ path: string, size: number, changed: number, slashTooMany?: boolean }} FoundFile */

/**
 * @param {string} path
 * @returns {Promise<FoundFile | undefined>} `undefined` where no file stands there
 */
async function fileAt(path) {
	try {
		const entry = await stat(path);
		return entry.isFile() ? { path, size: entry.size, changed: entry.mtimeMs } : undefined;
	} catch (error) {
		const code = /** @type {NodeJS.ErrnoException} */ (error).code;
		if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
		throw error;
	}
}

/**
 * The file that answers a path: itself, the page of that name, or the folder's index.
 * @param {string} root @param {string} inside path below the root, decoded, without dots
 * @returns {Promise<FoundFile | undefined>}
 */
async function findFile(root, inside) {
	const bare = inside.replace(/\/+$/, '');
	if (bare === '') return fileAt(join(root, 'index.html'));
	if (bare === inside) {
		const exact = await fileAt(join(root, bare));
		if (exact) return exact;
	}
	const page = await fileAt(join(root, `${bare}.html`));
	// A page's own links are relative, so `/explore/` must become `/explore` before they are read.
	if (page) return { ...page, slashTooMany: bare !== inside };
	const index = await fileAt(join(root, bare, 'index.html'));
	return index && bare !== inside ? index : undefined;
}

/**
 * @param {string} raw path below the mount, percent-encoded
 * @returns {string | undefined} decoded, or `undefined` where it leaves the site or cannot be decoded
 */
function insidePath(raw) {
	try {
		const path = decodeURIComponent(raw);
		const parts = path.split('/');
		const leaves = parts.some(
			(part, i) => part === '..' || part === '.' || (part === '' && i < parts.length - 1)
		);
		return leaves || path.includes('\0') || path.includes('\\') || path.includes(':') ? undefined : path;
	} catch {
		return undefined;
	}
}

/** @param {string} base */
function normaliseBase(base) {
	const inner = base.replace(/^\/+|\/+$/g, '');
	return inner === '' ? '/' : `/${inner}/`;
}

/** @param {Request} request */
function acceptedEncodings(request) {
	const header = String(request.headers['accept-encoding'] ?? '');
	return new Set(
		header
			.split(',')
			.map((part) =>
				part
					.trim()
					.toLowerCase()
					.split(/\s*;\s*/)
			)
			.filter(([, quality]) => quality === undefined || Number(quality.replace('q=', '')) > 0)
			.map(([name = '']) => name)
	);
}

/** @param {Response} response @param {string} location */
function redirect(response, location) {
	response.writeHead(308, { ...HEADERS, 'Content-Security-Policy': cspHeader(), Location: location }).end();
}

/** @param {Response} response @param {number} status @param {string} sentence @param {Record<string, string>} [more] */
function plain(response, status, sentence, more = {}) {
	response
		.writeHead(status, {
			...HEADERS,
			...more,
			'Content-Security-Policy': cspHeader(),
			'Content-Type': 'text/plain; charset=utf-8'
		})
		.end(sentence + '\n');
}
