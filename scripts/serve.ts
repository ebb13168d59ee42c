/**
 * Serves the built site as a careful host would: `npm run preview -- [--port 4173] [--host 127.0.0.1] [--base /demarche/]
 * [--directory build] [--no-compress] [--framed-by https://coalition.example]`. Port 0 takes any free one.
 */
import { parseArgs } from 'node:util';
import { untilStopped } from './setup/process.mjs';
import { serveSite } from './setup/server.mjs';

try {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: process.env.PORT ?? '4173' },
			host: { type: 'string', default: '127.0.0.1' },
			base: { type: 'string', default: '/' },
			directory: { type: 'string', default: 'build' },
			'framed-by': { type: 'string', multiple: true },
			'no-compress': { type: 'boolean', default: false }
		}
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
	}
	const site = await serveSite({
		directory: values.directory,
		base: values.base,
		host: values.host,
		port,
		compress: !values['no-compress'],
		...(values['framed-by'] ? { framedBy: values['framed-by'] } : {})
	});
	console.log(`Demarche stands at ${site.address}`);
	await untilStopped();
	await site.close();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
