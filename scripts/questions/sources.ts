import { sourceTotals } from '../../src/lib/analysis/source-totals';
import { ask, type CommandQuestion } from './question';

const COLUMNS = [
	'name',
	'format',
	'read',
	'loaded',
	'setAside',
	'paragraphs',
	'paragraphsSupported',
	'paragraphsNoted',
	'recommendations',
	'supported',
	'noted',
	'toldElsewhere',
	'unresolved',
	'unknownThemes'
] as const;

export const sourcesQuestion: CommandQuestion = {
	name: 'sources',
	help: 'the reconciliation of each file: rows read, loaded, set aside; paragraphs (paragraphsSupported, paragraphsNoted in paragraphs), recommendations counted (supported, noted in recommendations), those that another source tells; States not resolved (by |)',
	takes: [],
	async answer({ world, filters }) {
		const totals = new Map((await ask(world, sourceTotals(filters))).map((row) => [row.source, row]));
		return {
			kind: 'table',
			columns: COLUMNS,
			rows: world.files.map(({ name, format, read, loaded, setAside, toldElsewhere }, source) => {
				const reconciliation = world.reconciliations[source];
				const unresolved = reconciliation?.unresolved ?? [];
				const { recommendations = 0, supported = 0, noted = 0 } = totals.get(source) ?? {};
				return {
					...{ name, format, read, loaded, setAside },
					paragraphs: reconciliation?.paragraphs ?? null,
					paragraphsSupported: reconciliation?.paragraphsSupported ?? null,
					paragraphsNoted: reconciliation?.paragraphsNoted ?? null,
					...{ recommendations, supported, noted, toldElsewhere },
					unresolved: unresolved
						.filter(({ role }) => role !== 'theme')
						.map((entry) => entry.name)
						.join('|'),
					unknownThemes: unresolved.filter(({ role }) => role === 'theme').length
				};
			})
		};
	}
};
