import { createHash } from 'node:crypto';

/** @typedef {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>} CspDirectives */

/**
 * The Content-Security-Policy of ARCHITECTURE.md ("Nothing leaves"): own origin only, no inline code, WebAssembly allowed.
 * The one place it is written down: `svelte.config.js` puts it into the built pages, `server.mjs` sends it as a header,
 * which also covers the workers.
 *
 * @type {CspDirectives}
 */
export const CSP_DIRECTIVES = {
	'default-src': ['none'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self'],
	// The one style attribute of SvelteKit's own: it hides from the eye what tells screen readers the name of a new page.
	'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'img-src': ['self', 'blob:', 'data:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['none'],
	'object-src': ['none']
};

/** Who may show the site in a frame. A `<meta>` may not carry this directive, so that only the header has it. */
const NOBODY = ['none'];

const KEYWORDS = new Set(['none', 'self', 'unsafe-hashes', 'wasm-unsafe-eval']);

/** @param {string} source */
const quoted = (source) => (KEYWORDS.has(source) || source.startsWith('sha256-') ? `'${source}'` : source);

/**
 * The hashes of a page's inline scripts, as `script-src` wants them.
 * @param {string} html
 * @returns {string[]} `sha256-…`, in the order of the page
 */
export function inlineScriptHashes(html) {
	return [...html.matchAll(/<script(\s[^>]*)?>([\s\S]*?)<\/script>/g)]
		.filter(([, attributes = '']) => !/\ssrc\s*=/.test(attributes))
		.map(([, , script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`);
}

/**
 * The policy as one header.
 * @param {readonly string[]} [scriptHashes] hashes of the inline scripts of the page it goes with
 * @param {readonly string[]} [framedBy] origins that may show the page in a frame; default nobody
 * @returns {string}
 */
export function cspHeader(scriptHashes = [], framedBy = NOBODY) {
	return Object.entries({ ...CSP_DIRECTIVES, 'frame-ancestors': framedBy })
		.map(([name, sources]) => {
			const all = [
				...(Array.isArray(sources) ? sources : []),
				...(name === 'script-src' ? scriptHashes : [])
			];
			return [name, ...all.map(quoted)].join(' ');
		})
		.join('; ');
}
