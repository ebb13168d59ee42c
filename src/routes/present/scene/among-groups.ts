import { formatList, m } from '$lib/i18n';
import type { Names } from '$lib/views/names';

/**
 * A computed sentence with the groups that it is about in front, where they are not all: its figures would else be read as those
 * of everybody. What is shorter is said, which groups are meant or which are not.
 * @param chosen groups that the figures are narrowed to; empty: to none
 * @param all groups that there are in the selection
 */
export function amongGroups(
	sentence: string,
	chosen: readonly string[],
	all: readonly string[],
	names: Pick<Names, 'group'>
): string {
	const rest = all.filter((group) => !chosen.includes(group));
	if (sentence === '' || chosen.length === 0 || rest.length === 0) return sentence;
	const listed = (groups: readonly string[]) => formatList(groups.map((group) => names.group(group)));
	return rest.length < chosen.length
		? m.present_without_groups({ groups: listed(rest), sentence })
		: m.present_among_groups({ count: chosen.length, groups: listed(chosen), sentence });
}

/**
 * A computed sentence that does not name its cycles, with them in front, where they are not all.
 * @param chosen cycles that the figures are narrowed to; empty: to none
 * @param all cycles that there are in the selection
 */
export function inCycles(sentence: string, chosen: readonly number[], all: readonly number[]): string {
	if (sentence === '' || chosen.length === 0 || all.every((cycle) => chosen.includes(cycle))) return sentence;
	const words = [...chosen].sort((a, b) => a - b).map(String);
	const when =
		words.length === 1
			? m.headline_cycle({ cycle: words[0] ?? '' })
			: m.headline_cycles({ cycles: formatList(words) });
	return m.present_in_cycles({ when, sentence });
}
