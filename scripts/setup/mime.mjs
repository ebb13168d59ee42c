import { extname } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
	'.arrow': 'application/vnd.apache.arrow.stream',
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff': 'font/woff',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};

/** Types that are compressed already, or too small to gain. */
const PACKED = new Set(['.jpg', '.png', '.woff', '.woff2', '.ico']);

/**
 * The media type of a file, by its ending.
 * @param {string} path
 */
export const mimeType = (path) => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

/**
 * Whether compressing a file is worth the while.
 * @param {string} path
 */
export const compressible = (path) => !PACKED.has(extname(path).toLowerCase());
