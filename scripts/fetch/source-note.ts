import type { ReadPart } from './harvest';
import type { Tables } from './tables';

/** Where the tables are from. */
export interface Provenance {
	base: string;
	/** State and sessions asked for, in words. */
	asked: string;
	begun: string;
	finished: string;
	requests: number;
	parts: readonly ReadPart[];
	tables: Tables;
}

/** The note that stands beside the tables: for people, with the same as JSON at its end. */
export function sourceNote({ base, asked, begun, finished, requests, parts, tables }: Provenance): string {
	const { leftOut } = tables;
	const facts = {
		publisher: 'UPR Info, database of UPR recommendations',
		base,
		asked,
		begun,
		finished,
		requests,
		counts: {
			entries: tables.entries,
			recommendations: tables.recommendations,
			...tables.counts,
			leftOut,
			unresolved: Object.fromEntries(tables.unresolved)
		},
		queries: parts.map(({ name, address, total }) => ({ name, address, total }))
	};
	const n = (count: number) => count.toLocaleString('en');
	return `# Where these tables are from

Read from UPR Info's database of recommendations, ${base}, over its public interface, from ${begun} to
${finished} in ${n(requests)} ${requests === 1 ? 'request' : 'requests'} of the last run. Asked for: ${asked}.

The site counts ${n(parts.reduce((sum, { total }) => sum + total, 0))} entries, and so many were read. ${n(tables.entries)} of them became
${n(tables.recommendations)} recommendations: an entry by several States is a row for each. Left out:
${n(leftOut.noRecommendation)} that are no recommendation, ${n(leftOut.again)} that came twice, ${n(leftOut.outside)} of another review than was asked for.
States go by ISO 3166-1 alpha-3; ${n(tables.unresolved.size)} names that are no State's stand as they are. Sessions, cycles and action categories are
numbers. A text that a spreadsheet would take for a formula has an apostrophe in front.

The wording and its classification are UPR Info's; ask UPR Info (upr-info.org) before you publish them.

\`\`\`json
${JSON.stringify(facts, null, '\t')}
\`\`\`
`;
}
