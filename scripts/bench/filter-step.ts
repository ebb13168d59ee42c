import { facets } from '../../src/lib/analysis/facets';
import { flows } from '../../src/lib/analysis/flows';
import { headline } from '../../src/lib/analysis/headline';
import type { Question } from '../../src/lib/analysis/question';
import { stateThemes } from '../../src/lib/analysis/state-themes';
import { states } from '../../src/lib/analysis/states';
import { themes } from '../../src/lib/analysis/themes';
import type { Engine } from '../../src/lib/engine/engine';
import { layout } from '../../src/lib/layouts';
import { noFilters, type Filters } from '../../src/lib/model/filters';
import { FLOW_COLUMNS, flowRequest } from './flow-request';
import { networkRequest, infosOf, type Infos } from './network-request';
import { lineOf, type Line, type Section } from './report';
import { SEED } from './simulated';
import { walk } from './walk';
import type { Loaded } from './world';

const STEPS = 36;
const WARMUPS = 6;
/** Themes the walk chooses among: those raised most. */
const THEMES = 12;
/** The room for the picture beside the rail in a window of 1280 × 720. */
const SIZE = { width: 1016, height: 520 };

/** The number of rows for which a promise is made, and the promise in milliseconds. */
export const PROMISED_ROWS = 41_066;
export const PROMISE = 100;

const PARTS = [
	'facets and headline',
	'network: questions',
	'network: layout',
	'flow: questions',
	'flow: layout'
] as const;
type Part = (typeof PARTS)[number];

/** Sums of parts that a person waits for. The page shows one view at a time; counts and sentence may follow the picture. */
const WHOLES: readonly { what: string; parts: readonly Part[] }[] = [
	{ what: 'Step in the network', parts: ['facets and headline', 'network: questions', 'network: layout'] },
	{ what: 'Step in the flow', parts: ['facets and headline', 'flow: questions', 'flow: layout'] },
	{ what: 'Step through both views', parts: PARTS },
	{
		what: 'Both pictures alone',
		parts: ['network: questions', 'network: layout', 'flow: questions', 'flow: layout']
	}
];

/** What one filter step costs: the questions that the explore page asks, one after the other, and the layouts. */
export class FilterStepBench {
	readonly #lines: Line[] = [];

	async time(engine: Engine, { vocabulary, recommendations: rows }: Loaded): Promise<void> {
		const infos = infosOf(vocabulary);
		const heaviest = await rowsOf(engine, themes(noFilters()));
		const ids = heaviest
			.toSorted((a, b) => b.recommendations - a.recommendations)
			.slice(0, THEMES)
			.map(({ theme }) => theme);
		const steps: Record<Part, number>[] = [];
		for (const [index, filters] of walk(ids, WARMUPS + STEPS, SEED).entries()) {
			const ask = askerOf(engine);
			const times = await step(ask, filters, infos);
			if (index >= WARMUPS) steps.push(times);
		}
		const target = rows === PROMISED_ROWS ? { target: PROMISE } : {};
		const timesOf = (parts: readonly Part[]) =>
			steps.map((times) => parts.reduce((sum, part) => sum + times[part], 0));
		const baseline = { name: 'both views', times: timesOf(PARTS) };
		for (const { what, parts } of WHOLES) this.#lines.push(lineOf(what, timesOf(parts), { rows, ...target }));
		for (const part of PARTS) this.#lines.push(lineOf(`  ${part}`, timesOf([part]), { rows, baseline }));
	}

	section(): Section {
		return {
			id: 'filter-step',
			title: '4. A filter step in Node: questions and layouts, without drawing',
			lines: this.#lines,
			notes:
				this.#lines.length > 0
					? [
							`${STEPS} steps of a seeded walk, each one cycle, group or theme more or less; questions run one after the other on one thread.`
						]
					: []
		};
	}
}

/** Milliseconds of each part of one step. */
async function step(ask: Ask, filters: Filters, infos: Infos): Promise<Record<Part, number>> {
	const times = {} as Record<Part, number>;
	const timed = async <Result>(part: Part, work: () => Result | Promise<Result>): Promise<Result> => {
		const start = performance.now();
		const result = await work();
		times[part] = performance.now() - start;
		return result;
	};
	const frameFilters: Filters = { ...filters, cycle: [] };
	const pair = async <Row>(question: (of: Filters) => Question<Row>) => ({
		frame: await ask(question(frameFilters)),
		current: await ask(question(filters))
	});

	await timed('facets and headline', async () => {
		await ask(facets(filters));
		await ask(headline(filters));
	});
	const network = await timed('network: questions', async () => ({
		ties: await pair(stateThemes),
		states: await pair(states)
	}));
	await timed('network: layout', () =>
		layout(
			networkRequest(
				{ ties: network.ties.frame, states: network.states.frame },
				{ ties: network.ties.current, states: network.states.current },
				infos,
				SIZE
			)
		)
	);
	const flow = await timed('flow: questions', () => pair((of) => flows(of, FLOW_COLUMNS, 'mentions')));
	await timed('flow: layout', () => layout(flowRequest(flow.frame, flow.current, infos, SIZE)));
	return times;
}

type Ask = <Row>(question: Question<Row>) => Promise<Row[]>;

/** Asks as the page does, with nothing known yet: what two parts need is asked once. */
function askerOf(engine: Engine): Ask {
	const known = new Map<string, unknown[]>();
	return async function ask<Row>(question: Question<Row>): Promise<Row[]> {
		const { wider, sql } = question;
		if (wider) return wider.rows(await ask(wider.question));
		const rows = (known.get(sql.text) as Row[] | undefined) ?? (await rowsOf(engine, question));
		known.set(sql.text, rows);
		return rows;
	};
}

async function rowsOf<Row>(engine: Engine, question: Question<Row>): Promise<Row[]> {
	return (await engine.query(question.sql)).rows<Row>();
}
