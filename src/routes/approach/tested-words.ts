import type { BacktestSummary, StandInTest } from '$lib/analysis/approach';
import { formatDecimal, m } from '$lib/i18n';

/** A backtest as it is shown: which sessions it tested, and what came of it. */
export interface ShownTest {
	first: number;
	last: number;
	/** Of estimates from rows of the whole world, or from totals that stand in for them. */
	summary: BacktestSummary | StandInTest;
}

/** How far to trust an estimate, in one sentence; stands wherever an estimate is shown. */
export function testedWords({ first, last, summary }: ShownTest): string {
	const ofTen = (share: number) => formatDecimal(10 * share);
	const figures = {
		first: String(first),
		last: String(last),
		model: ofTen(summary.model.precisionAt10),
		activity: ofTen(summary.baselines.activity.precisionAt10)
	};
	return fromRows(summary)
		? m.approach_tested({ ...figures, lastSix: ofTen(summary.baselines.themeLastSix.precisionAt10) })
		: m.approach_tested_totals({ ...figures, allTime: ofTen(summary.baselines.themeAllTime.precisionAt10) });
}

function fromRows(summary: BacktestSummary | StandInTest): summary is BacktestSummary {
	return 'themeLastSix' in summary.baselines;
}
