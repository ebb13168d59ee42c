import adapter from '@sveltejs/adapter-static';
import { CSP_DIRECTIVES } from './scripts/setup/csp.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', precompress: false }),
		paths: { relative: true },
		// `state/offline.svelte.ts` registers it, when the engine has been fetched and not in an embedded page.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: CSP_DIRECTIVES
		}
	}
};
