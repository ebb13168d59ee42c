/**
 * `npm run measure:action -- --in <file or folder>… [--write]`: how often the action category estimated from the wording is the one
 * that UPR Info coded. The rules were made looking at sessions 1–12; sessions after 12 are held out. Prints both tables; with
 * `--write` puts the figures, and no wording, where the method page reads them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest, vocabularyOf } from '../src/lib/ingest';
import { agreementOf, noConfusion, type Agreement } from '../src/lib/ingest/action/agreement';
import { estimateAction } from '../src/lib/ingest/action/estimate';
import { fromFile, inputFiles } from './lib/files';
import { ROOT } from './lib/paths';
import { loadReference } from './lib/reference';

const LAST_SEEN_SESSION = 12;
const SHIPPED = 'src/lib/ingest/action/agreement.json';

try {
	const { values } = parseArgs({
		options: { in: { type: 'string', multiple: true }, write: { type: 'boolean' } }
	});
	const paths = values.in ?? [];
	if (paths.length === 0)
		throw new Error('Name files that carry UPR Info’s action categories: --in <file or folder>.');
	const figures = await measure(paths);
	process.stdout.write(`${table('Sessions 1–12, seen while the rules were made', figures.train)}\n`);
	process.stdout.write(`${table('Sessions 13 and later, held out', figures.heldOut)}\n`);
	if (values.write === true)
		writeFileSync(join(ROOT, SHIPPED), `${JSON.stringify(figures, undefined, '\t')}\n`);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}

async function measure(paths: readonly string[]) {
	const { reference } = loadReference();
	const seen = noConfusion();
	const heldOut = noConfusion();
	const sessions = new Set<number>();
	const decoder = new TextDecoder();
	await ingest(inputFiles(paths.map((path) => ({ path }))).map(fromFile), {
		reference,
		vocabulary: vocabularyOf(reference),
		onBatch: ({ length, action, estimated, session, text, textOffsets }) => {
			for (let i = 0; i < length; i++) {
				const coded = action[i] ?? 0;
				if (coded === 0 || estimated[i] === 1) continue;
				const wording = decoder.decode(text.subarray(textOffsets[i], textOffsets[i + 1]));
				const at = session[i] ?? 0;
				sessions.add(at);
				const row = (at <= LAST_SEEN_SESSION ? seen : heldOut)[coded - 1];
				const { category } = estimateAction(wording);
				if (row) row[category] = (row[category] ?? 0) + 1;
			}
		}
	});
	return {
		measuredOn: new Date().toISOString().slice(0, 10),
		source: 'UPR Info, exports of the database of recommendations',
		sessions: [Math.min(...sessions), Math.max(...sessions)],
		train: agreementOf(seen),
		heldOut: agreementOf(heldOut)
	};
}

function table(title: string, { recommendations, accuracy, kappa, confusion }: Agreement): string {
	const lines = confusion.map((row, at) =>
		[`coded ${at + 1}`, ...row].map((cell) => String(cell).padStart(9)).join('')
	);
	const head = ['', 'none', 1, 2, 3, 4, 5].map((cell) => String(cell).padStart(9)).join('');
	return `${title}: ${recommendations} recommendations, ${(accuracy * 100).toFixed(1)} % agree, Cohen’s kappa ${kappa.toFixed(3)}
${head}
${lines.join('\n')}
`;
}
