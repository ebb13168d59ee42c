import { citationOf } from '$lib/i18n/source-names';
import { everything, type FlatRow } from '$lib/analysis/everything';
import { arrowFile } from '$lib/engine/flat-arrow';
import { canonicalRecommendations, canonicalStates, canonicalThemes } from '$lib/exports/canonical';
import { parquetOf } from '$lib/exports/parquet';
import { zipOf } from '$lib/exports/zip';
import { dataFileMembers, DATA_FILE_ENDING } from '$lib/keep/data-file';
import type { Workbench } from '$lib/state/workbench.svelte';
import type { ExportKind } from '$lib/views/data/ExportPanel.svelte';

/** A file of all that counts, and its name. @throws what the engine or the writer throws */
export async function exportData(
	kind: ExportKind,
	{ dataset, engine }: Workbench
): Promise<{ name: string; content: Blob }> {
	const marked = dataset.simulated ? 'demarche-simulated' : 'demarche';
	if (kind === 'data_file')
		return {
			name: `${marked}${DATA_FILE_ENDING}`,
			content: await zipOf(dataFileMembers(dataset.snapshot()))
		};
	const question = everything();
	const answer = await engine.query(question.sql);
	const about = {
		title: 'Recommendations of the Universal Periodic Review',
		sources: dataset.sources.map(citationOf).join('; '),
		simulated: dataset.simulated ? 'yes' : 'no',
		unit: 'one recommending State asking one thing of one State under review'
	};
	if (kind === 'arrow')
		return { name: `${marked}.arrow`, content: new Blob([arrowFile(answer, about).slice()]) };
	const rows = answer.rows<FlatRow>();
	if (kind === 'parquet')
		return { name: `${marked}.parquet`, content: await parquetOf(rows, question.columns, about) };
	const { vocabulary } = dataset;
	return {
		name: `${marked}-canonical.zip`,
		content: await zipOf([
			{ name: 'recommendations.csv', pieces: canonicalRecommendations(rows, vocabulary) },
			{ name: 'states.csv', pieces: [canonicalStates(vocabulary)] },
			{ name: 'themes.csv', pieces: [canonicalThemes(vocabulary)] }
		])
	};
}
