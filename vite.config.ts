import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { pseudoLocale } from './scripts/setup/pseudo-locale.mjs';
import { wholeManifest } from './scripts/setup/whole-manifest.mjs';

export default defineConfig({
	plugins: [
		// Tests read the messages that `npm run messages` compiled; the plugin's watcher would keep Vitest alive.
		...(process.env.VITEST
			? []
			: [
					paraglideVitePlugin({
						project: './src/lib/i18n/project.inlang',
						outdir: './src/lib/i18n/generated',
						strategy: ['globalVariable', 'baseLocale']
					})
				]),
		pseudoLocale(),
		wholeManifest(),
		sveltekit()
	],
	define: { __BUILT_AT__: JSON.stringify(new Date().toISOString()) },
	worker: { format: 'es' },
	build: { target: 'es2022' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
