import { m, theState, toTheState } from '$lib/i18n';
import { noFilters } from '$lib/model/filters';
import type { Reference, State } from '$lib/model/reference';
import { defaultSelection, type FlowOptions, type Selection } from '$lib/state/selection';
import { presetsFor } from '$lib/views/rail/presets';

/** A question to begin with, and the selection that answers it. */
export interface StartQuestion {
	id: 'who' | 'near' | 'themes' | 'response';
	question: string;
	/** What the picture will show. */
	hint: string;
	selection: Selection;
}

/**
 * Four questions to begin with: about one State under review, or, without it, about all that is open.
 */
export function startQuestions(reference: Reference, review: State | undefined): StartQuestion[] {
	const filters = { ...noFilters(), sur: review ? [review.iso3] : [] };
	const base: Selection = { ...defaultSelection(), filters };
	const flow = (part: Partial<FlowOptions>): Selection => ({
		...base,
		view: 'flow',
		flow: { ...base.flow, ...part }
	});
	return [
		{
			id: 'who',
			question: review
				? m.start_question_who_one({ to_state: toTheState(review.name) })
				: m.start_question_who_all(),
			hint: review ? m.start_question_who_one_hint() : m.start_question_who_all_hint(),
			selection: base
		},
		near(reference, review, flow),
		{
			id: 'themes',
			question: review ? m.start_question_themes() : m.start_question_themes_all(),
			hint: m.start_question_themes_hint(),
			selection: flow({ kind: 'theme' })
		},
		{
			id: 'response',
			question: m.start_question_response(),
			hint: m.start_question_response_hint(),
			selection: flow({ columns: ['group', 'action', 'response'] })
		}
	];
}

function near(
	reference: Reference,
	review: State | undefined,
	flow: (part: Partial<FlowOptions>) => Selection
): StartQuestion {
	const [neighbourhood] = review ? presetsFor(review.iso3, reference) : [];
	if (!review || !neighbourhood) {
		return {
			id: 'near',
			question: m.start_question_near_all(),
			hint: m.start_question_near_all_hint(),
			selection: flow({ columns: ['group', 'family', 'response'] })
		};
	}
	const selection = flow({ columns: ['from', 'theme', 'response'] });
	return {
		id: 'near',
		question: m.start_question_near_one({ neighbourhood: neighbourhood.label }),
		hint: m.start_question_near_one_hint({ state: theState(review.name) }),
		selection: { ...selection, filters: { ...selection.filters, from: neighbourhood.states } }
	};
}
