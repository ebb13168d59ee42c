import { cpus, loadavg } from 'node:os';
import { createNodeEngine } from '../../src/lib/engine/node';
import { bundledTotals } from '../lib/approach-history';
import { loadReference } from '../lib/reference';
import { ApproachBench } from './approach';
import { FilterStepBench } from './filter-step';
import { timeFirstView } from './first-view';
import { GroupByBench } from './group-by';
import { LoadBench } from './load';
import type { Options, SectionId } from './options';
import { timePageSteps } from './page-step';
import type { Report, Section } from './report';
import { Shares } from './shares';
import { SEED, simulatedBytes } from './simulated';
import { openSite } from './site';
import { load, type Words } from './world';

/** Sections that ask loaded rows. */
const ASKING: readonly SectionId[] = ['group-by', 'filter-step', 'approach'];

/**
 * Runs the sections that are wanted: what needs only Node first, then what needs the built site and a browser.
 * @param say takes sentences on how far it has come
 */
export async function run(options: Options, say: (sentence: string) => void): Promise<Report> {
	const [loadAtStart = 0] = loadavg();
	const words = loadReference();
	const inNode = await runInNode(options, words, say);
	const inPage = await runInPage(options, words, say);
	const found = new Map([...inNode.sections, ...inPage].map((section) => [section.id, section]));
	return {
		machine: {
			cores: cpus().length,
			architecture: process.arch,
			node: process.versions.node,
			duckdb: inNode.duckdb,
			loadAtStart
		},
		seed: SEED,
		sections: options.only.flatMap((id) => found.get(id) ?? [])
	};
}

async function runInNode(
	{ sizes, only }: Options,
	words: Words,
	say: (sentence: string) => void
): Promise<{ duckdb: string; sections: Section[] }> {
	const engine = await createNodeEngine();
	const { duckdb } = await engine.versions();
	const loading = new LoadBench(engine, words);
	const grouping = new GroupByBench();
	const stepping = new FilterStepBench();
	const approaching = new ApproachBench(words.coalition, bundledTotals(words.reference));
	const shares = new Shares();
	const asks = only.some((id) => ASKING.includes(id));
	for (const rows of asks || only.includes('load') ? sizes : []) {
		say(`Simulating ${rows} recommendations …`);
		const bytes = simulatedBytes(words.reference, rows);
		if (only.includes('load')) {
			say(`Loading ${rows} …`);
			await shares.watch('load', () => loading.time(bytes, rows));
		}
		if (!asks) continue;
		const loaded = await load(engine, bytes, words);
		say(`Asking ${rows} …`);
		if (only.includes('group-by')) await shares.watch('group-by', () => grouping.time(engine, loaded));
		if (only.includes('filter-step')) await shares.watch('filter-step', () => stepping.time(engine, loaded));
		if (only.includes('approach')) await shares.watch('approach', () => approaching.time(engine, loaded));
	}
	await engine.close();
	const sections = [loading, grouping, stepping, approaching].map((bench) =>
		shares.remarkOn(bench.section())
	);
	return { duckdb, sections };
}

async function runInPage(
	{ sizes, only }: Options,
	{ reference }: Words,
	say: (sentence: string) => void
): Promise<Section[]> {
	const wanted = (id: SectionId) => only.includes(id);
	if (!wanted('first-view') && !wanted('page-step')) return [];
	say('Opening the built site …');
	const site = await openSite();
	const rows = Math.min(...sizes);
	try {
		return [
			...(wanted('first-view') ? [await timeFirstView(site)] : []),
			...(wanted('page-step') ? [await timePageSteps(site, simulatedBytes(reference, rows), rows)] : [])
		];
	} finally {
		if (typeof site !== 'string') await site.close();
	}
}
