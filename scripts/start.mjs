/**
 * `npm start [-- --port 4173]`: installs what is missing, builds what is stale, serves the site on this machine and
 * prints its address. The port may also come from the environment variable PORT; where it is taken, the next free one is used.
 */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { parseArgs } = await import('node:util');
const { ensurePackages } = await import('./setup/install.mjs');
const { BUILD, ensureBuild } = await import('./setup/build.mjs');
const { untilStopped } = await import('./setup/process.mjs');
const { serveSite } = await import('./setup/server.mjs');

const PORTS_TRIED = 50;

try {
	const { values } = parseArgs({
		options: { port: { type: 'string', short: 'p', default: process.env.PORT ?? '4173' } }
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
	}
	await ensurePackages();
	await ensureBuild();
	const site = await serveSite({ directory: BUILD, port, tries: PORTS_TRIED, compress: false });
	console.log(`\nDemarche stands at ${site.address}\nCtrl-C ends it.`);
	await untilStopped();
	await site.close();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
