/**
 * `npm run prepare:data`: turns the bundled CSVs into what the page reads (see `lib/build/outputs.ts`): the reference, the
 * example as Arrow IPC, the answers of the first view. Does nothing where its inputs have not changed.
 */
import { fingerprint } from './lib/build/fingerprint';
import { isFresh, OUTPUTS, write } from './lib/build/outputs';

const inputs = fingerprint();
if (!isFresh(inputs)) {
	try {
		await build();
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}

async function build(): Promise<void> {
	// Loaded only when needed: most runs find all fresh.
	const { loadReference } = await import('./lib/reference');
	const { readExample } = await import('./lib/build/example');
	const { readExampleMissions } = await import('./lib/build/missions');
	const { readNames } = await import('./lib/build/names');
	const { firstViewAnswers } = await import('./lib/build/first-view');
	const { reference, coalition } = loadReference();
	const example = await readExample(reference);
	const { tables, reconciliation, vocabulary } = example;
	write(OUTPUTS.reference, json({ reference, coalition }));
	const names = readNames(reference, coalition);
	write(OUTPUTS.englishNames, json(names.en));
	write(OUTPUTS.frenchNames, json(names.fr));
	write(OUTPUTS.spanishNames, json(names.es));
	write(
		OUTPUTS.example,
		json({ reconciliation, vocabulary: { documents: vocabulary.documents, labels: vocabulary.labels } })
	);
	const { readExampleDates } = await import('./lib/build/dates');
	write(OUTPUTS.dates, json(readExampleDates(reference)));
	write(OUTPUTS.missions, json(readExampleMissions(reference)));
	write(OUTPUTS.firstView, json(await firstViewAnswers(example, coalition)));
	write(OUTPUTS.recommendations, tables.recommendations);
	write(OUTPUTS.mentions, tables.mentions);
	write(OUTPUTS.originals, tables.originals);
	write(OUTPUTS.stamp, inputs);
}

function json(value: unknown): string {
	return `${JSON.stringify(value)}\n`;
}
