import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/setup/process.mjs';
import { serveSite } from '../../scripts/setup/server.mjs';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site answers, ending in `/`. */
		site: string;
		/** The same site below a sub-path, ending in `/`. */
		siteBelow: string;
	}
}

const directory = join(ROOT, 'build');

/** Serves the built site for the length of the run, at the root of one port and below a sub-path of another. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
	const site = await serveSite({ directory, compress: false });
	const below = await serveSite({ directory, compress: false, base: '/a/demarche/' });
	project.provide('site', site.address);
	project.provide('siteBelow', below.address);
	return async () => {
		await Promise.all([site.close(), below.close()]);
	};
}
