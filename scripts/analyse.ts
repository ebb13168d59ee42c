/**
 * The command line: the numbers of the screen without a browser, by the same ingest, the same SQL, the same engine.
 * `npm run --silent analyse -- --help` says how it is called. Exit code 0, or 1 with one sentence on standard error.
 */
import { join } from 'node:path';
import { help, readArguments, type Arguments } from './lib/arguments';
import { inputFiles, type InputFile } from './lib/files';
import { DATA } from './lib/paths';
import { print } from './lib/print';
import { progressOn } from './lib/progress';
import { lookedAt } from './lib/scheme';
import { loadWorld } from './lib/world';
import { filtersOf } from './lib/where';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') process.stderr.write(`The answer could not be written: ${error.message}\n`);
	process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
	const asked = readArguments(process.argv.slice(2));
	process.stdout.write(asked === undefined ? help() : await answer(asked));
} catch (error) {
	process.stderr.write(`${sentence(error)}\n`);
	process.exitCode = 1;
}

async function answer({
	question,
	paths,
	conditions,
	columns,
	counting,
	options,
	join,
	scheme,
	format
}: Arguments): Promise<string> {
	const progress = progressOn(process.stderr);
	const loaded = await loadWorld(paths.length > 0 ? inputFiles(paths) : bundled(), progress.show, join);
	progress.clear();
	try {
		const world = await lookedAt(loaded, scheme);
		const { vocabulary, coalition, reference } = world;
		const filters = filtersOf(conditions, { vocabulary, coalition, organisations: reference.organisations });
		const answered = await question.answer({ world, filters, columns, counting, options });
		const remarks = answered.kind === 'table' ? (answered.remarks ?? []) : [];
		for (const note of [...world.notes, ...remarks]) process.stderr.write(`${note}\n`);
		return print(answered, format);
	} finally {
		await loaded.engine.close();
	}
}

function bundled(): InputFile[] {
	return [{ path: join(DATA, 'cambodia', 'recommendations.csv'), name: 'recommendations.csv', named: true }];
}

function sentence(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
}
