import { readFile, writeFile } from 'node:fs/promises';
import adapter from '@sveltejs/adapter-static';
import { CSP_DIRECTIVES } from './scripts/setup/csp.mjs';
import { findingItsSite } from './scripts/setup/not-found-page.mjs';

const NOT_FOUND = '404.html';
const files = adapter({ pages: 'build', assets: 'build', fallback: NOT_FOUND, precompress: false });

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: {
			...files,
			async adapt(builder) {
				await files.adapt(builder);
				const page = `build/${NOT_FOUND}`;
				await writeFile(page, findingItsSite(await readFile(page, 'utf8')));
			}
		},
		paths: { relative: true },
		// `state/offline.svelte.ts` registers it, when the engine has been fetched and not in an embedded page.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: CSP_DIRECTIVES
		}
	}
};
