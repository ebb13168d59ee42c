import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A step of the build that puts into Vite's manifest what it leaves out: the chunks of workers. SvelteKit tells the service
 * worker from the manifest what there is, and a file that is not told is missing without a network.
 */
export function wholeManifest() {
	return {
		name: 'demarche:whole-manifest',
		/** @param {{ dir?: string }} options @param {Record<string, unknown>} bundle */
		writeBundle(options, bundle) {
			if (!options.dir?.endsWith('client')) return;
			const path = join(options.dir, '.vite/manifest.json');
			/** @type {Record<string, { file: string }>} */
			const manifest = JSON.parse(readFileSync(path, 'utf8'));
			const told = new Set(Object.values(manifest).map(({ file }) => file));
			for (const file of Object.keys(bundle)) {
				if (file.startsWith('_app/immutable/') && !told.has(file)) manifest[file] = { file };
			}
			writeFileSync(path, JSON.stringify(manifest, undefined, 2));
		}
	};
}
