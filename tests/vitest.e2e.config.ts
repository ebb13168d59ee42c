import { defineConfig } from 'vitest/config';

/** The end-to-end tests: the built site in a real Chromium, one test at a time. */
export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/**/*.e2e.ts'],
		environment: 'node',
		globalSetup: ['tests/helpers/serve-build.ts'],
		fileParallelism: false,
		maxWorkers: 1,
		testTimeout: 120_000,
		hookTimeout: 120_000
	}
});
