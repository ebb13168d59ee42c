import { PRIORITY_WEIGHT } from '$lib/analysis/approach';
import { formatNumber, m } from '$lib/i18n';

/** A part of the method page. */
export interface MethodSection {
	/** Its anchor: `/method#themes`. */
	id: string;
	title: string;
	paragraphs: string[];
	/** One formula a line. */
	formula?: string;
	/** What follows the formula. */
	after?: string[];
	source?: string;
}

/** What each measure on screen means, in the order in which a reader meets them. */
export function methodSections(): MethodSection[] {
	return [
		{
			id: 'unit',
			title: m.method_unit_title(),
			paragraphs: [m.method_unit_1(), m.method_unit_2()],
			source: m.method_unit_source()
		},
		{
			id: 'reviews',
			title: m.method_review_title(),
			paragraphs: [m.method_review_1()],
			formula: m.method_review_formula(),
			source: m.method_review_source()
		},
		{
			id: 'themes',
			title: m.method_theme_title(),
			paragraphs: [m.method_theme_1(), m.method_theme_2()],
			formula: m.method_theme_formula(),
			source: m.method_theme_source()
		},
		{
			id: 'schemes',
			title: m.method_schemes_title(),
			paragraphs: [m.method_schemes_1(), m.method_schemes_2()]
		},
		{ id: 'action', title: m.method_action_title(), paragraphs: [m.method_action_1()] },
		{
			id: 'responses',
			title: m.method_response_title(),
			paragraphs: [m.method_response_1(), m.method_response_2()],
			source: m.method_response_source()
		},
		{
			id: 'states',
			title: m.method_group_title(),
			paragraphs: [m.method_group_1(), m.method_group_2()],
			source: m.method_group_source()
		},
		{
			id: 'networks',
			title: m.method_network_title(),
			paragraphs: [m.method_network_1()],
			formula: m.method_network_formula(),
			after: [m.method_network_2()]
		},
		{
			id: 'alike',
			title: m.method_alike_title(),
			paragraphs: [m.method_alike_1()],
			formula: m.method_alike_formula(),
			after: [m.method_alike_2()],
			source: m.method_alike_source()
		},
		{
			id: 'places',
			title: m.method_picture_title(),
			paragraphs: [m.method_picture_1(), m.method_picture_2()],
			source: m.method_picture_source()
		},
		{
			id: 'flows',
			title: m.method_flow_title(),
			paragraphs: [m.method_flow_1()],
			formula: m.method_flow_formula(),
			after: [m.method_flow_2()]
		},
		{
			id: 'estimate',
			title: m.method_estimate_title(),
			paragraphs: [m.method_estimate_1()],
			formula: m.method_estimate_formula(),
			after: [m.method_estimate_2()]
		},
		{
			id: 'tested',
			title: m.method_tested_title(),
			paragraphs: [m.method_tested_1(), m.method_tested_2()]
		},
		{
			id: 'acceptance',
			title: m.method_acceptance_title(),
			paragraphs: [m.method_acceptance_1()],
			formula: m.method_acceptance_formula(),
			after: [m.method_acceptance_2()],
			source: m.method_acceptance_source()
		},
		{
			id: 'coverage',
			title: m.method_coverage_title(),
			paragraphs: [m.method_coverage_1()],
			formula: m.method_coverage_formula({
				first: formatNumber(PRIORITY_WEIGHT[1]),
				second: formatNumber(PRIORITY_WEIGHT[2]),
				third: formatNumber(PRIORITY_WEIGHT[3])
			}),
			after: [m.method_coverage_2()]
		},
		{
			id: 'after',
			title: m.plan_after_title(),
			paragraphs: [
				m.method_after_1(),
				m.plan_after_rule_delivered(),
				m.plan_after_rule_partly(),
				m.plan_after_rule_not(),
				m.plan_after_rule_once(),
				m.method_after_2(),
				m.plan_after_rule_own()
			]
		},
		{ id: 'doors', title: m.method_doors_title(), paragraphs: [m.method_doors_1()] },
		{ id: 'headline', title: m.method_headline_title(), paragraphs: [m.method_headline_1()] },
		{ id: 'first-view', title: m.method_first_title(), paragraphs: [m.method_first_1()] },
		{
			id: 'reading',
			title: m.method_reading_title(),
			paragraphs: [m.method_reading_1()],
			formula: m.method_reading_formula(),
			after: [m.method_reading_2()],
			source: m.method_reading_source()
		},
		{
			id: 'simulated',
			title: m.method_simulated_title(),
			paragraphs: [m.method_simulated_1()],
			source: m.method_simulated_source()
		},
		{
			id: 'repeat',
			title: m.method_repeat_title(),
			paragraphs: [m.method_repeat_1()],
			formula: m.method_repeat_commands(),
			after: [m.method_repeat_2()]
		},
		{
			id: 'privacy',
			title: m.method_privacy_title(),
			paragraphs: [m.method_privacy_1(), m.method_privacy_2()]
		}
	];
}

/** What is bundled, and where it comes from. Addresses are text: the app links to no other host. */
export function bundledSources(): { what: string; from: string }[] {
	return [
		{ what: m.method_sources_cambodia(), from: m.method_sources_cambodia_from() },
		{ what: m.method_sources_coalition(), from: m.method_sources_coalition_from() },
		{ what: m.method_sources_themes(), from: m.method_sources_themes_from() },
		{ what: m.method_sources_states(), from: m.method_sources_states_from() },
		{ what: m.method_sources_sessions(), from: m.method_sources_sessions_from() },
		{ what: m.method_sources_profile(), from: m.method_sources_profile_from() }
	];
}
