import adapter from '@sveltejs/adapter-static';

// The policy of ARCHITECTURE.md ("Nothing leaves"): same origin only, no inline code, WebAssembly allowed.
// The server in scripts/serve.ts sends the same policy as a header, which also covers the workers.
const self = ['self'];

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', precompress: false }),
		paths: { relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': self,
				'img-src': ['self', 'blob:', 'data:'],
				'font-src': self,
				'connect-src': self,
				'worker-src': self,
				'manifest-src': self,
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		}
	}
};
