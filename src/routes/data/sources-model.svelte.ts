import { fileNameOf } from '$lib/i18n/source-names';
import { checked, readPublished, type PublishedTotal } from '$lib/analysis/published';
import { paragraphTotals, type ParagraphTotals } from '$lib/analysis/paragraphs';
import { reviews, type ReviewRow } from '$lib/analysis/reviews';
import { compareNames, formatNumber, localName, m } from '$lib/i18n';
import { noFilters } from '$lib/model/filters';
import { reviewKey } from '$lib/model/join';
import { REGIONAL_GROUPS } from '$lib/model/vocabulary';
import type { LoadedSource } from '$lib/state/dataset.svelte';
import type { ReadFile } from '$lib/state/ingest-messages';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Workbench } from '$lib/state/workbench.svelte';
import { reviewCells } from '$lib/views/data/review-cells';
import publishedCsv from '../../../data/reference/published-totals.csv?raw';

const PUBLISHED = readPublished(publishedCsv);

/** What the page of data says of the sources: counts by review, checks, the grid. Create it while a component initialises. */
export class SourcesModel {
	readonly #workbench: Workbench;
	readonly #reviews: LiveQuery<ReviewRow>;
	readonly #paragraphs: LiveQuery<ParagraphTotals>;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
		this.#reviews = new LiveQuery<ReviewRow>(workbench, () => reviews(noFilters()));
		this.#paragraphs = new LiveQuery(workbench, () => paragraphTotals(noFilters()));
	}

	get paragraphs(): number {
		return this.#paragraphs.rows?.[0]?.paragraphs ?? 0;
	}

	get unnumbered(): number {
		return this.#paragraphs.rows?.[0]?.unnumbered ?? 0;
	}

	/** The members of the United Nations by group and name. */
	readonly states = $derived.by(() =>
		this.#workbench.dataset.reference.states
			.filter(({ group }) => group !== 'Observer')
			.map(({ iso3, name, group }) => ({ iso3, name: localName(name), group }))
			.sort(
				(a, b) =>
					REGIONAL_GROUPS.indexOf(a.group) - REGIONAL_GROUPS.indexOf(b.group) || compareNames(a.name, b.name)
			)
	);

	/** Whether the engine has said which reviews are open; before, none can be called missing. */
	get answered(): boolean {
		return this.#reviews.rows !== undefined;
	}

	readonly cells = $derived.by(() => {
		const { settlement } = this.#workbench.dataset;
		const several = new Map(
			settlement.reviews.map(({ sur, session, sources }) => [
				reviewKey(sur, session),
				sources.map(({ source }) => this.sourceFile(source))
			])
		);
		return reviewCells(this.states, this.#reviews.rows ?? [], several, (row) => {
			const known = checked(row as ReviewRow, PUBLISHED);
			return known && known.found.total < known.published.total ? totalWords(known.published) : undefined;
		});
	});

	/** The file of a source, as the engine knows it. */
	sourceFile(id: number): string {
		return this.#workbench.dataset.sources.find((source) => source.id === id)?.reconciliation.file ?? '';
	}

	/** What a person calls a source. */
	sourceName(id: number): string {
		const source = this.#workbench.dataset.sources.find((known) => known.id === id);
		return source?.kind === 'bundled'
			? m.data_sources_example()
			: source
				? fileNameOf(source.reconciliation)
				: '';
	}

	readonly #stateNames = $derived.by(
		() => new Map(this.#workbench.dataset.vocabulary.states.map(({ iso3, name }) => [iso3, localName(name)]))
	);

	stateName(iso3: string): string {
		return this.#stateNames.get(iso3) ?? iso3;
	}

	/**
	 * Reviews that are open and that files on their way in tell of too, in words, with how many recommendations each side has of them;
	 * none where that is not known yet.
	 */
	toldAlready(files: readonly Pick<ReadFile, 'reviews'>[]): string[] {
		const { states } = this.#workbench.dataset.vocabulary;
		const open = new Map<string, number>();
		for (const { sur, session, recommendations } of this.#reviews.rows ?? [])
			open.set(reviewKey(sur, session), (open.get(reviewKey(sur, session)) ?? 0) + recommendations);
		const told = new Map<string, { review: string; now: number; added: number }>();
		for (const { sur, session, recommendations } of files.flatMap(({ reviews: own = [] }) => own)) {
			const iso3 = states[sur]?.iso3 ?? '';
			const key = reviewKey(iso3, session);
			const now = open.get(key);
			if (now === undefined) continue;
			const review = m.sources_joins_session({ state: this.stateName(iso3), session });
			told.set(key, { review, now, added: (told.get(key)?.added ?? 0) + recommendations });
		}
		return [...told.values()]
			.sort((a, b) => compareNames(a.review, b.review))
			.map(({ review, now, added }) =>
				m.sources_told_share({ review, now: formatNumber(now), new: formatNumber(added) })
			);
	}

	/** What was checked of a source. */
	checksOf({ id, reconciliation }: Pick<LoadedSource, 'id' | 'reconciliation'>) {
		const checks: { sentence: string; wrong?: boolean }[] = [];
		const { paragraphs, paragraphsSupported = 0, paragraphsNoted = 0, file } = reconciliation;
		if (paragraphs !== undefined)
			checks.push({
				sentence: m.sources_details_paragraphs({
					paragraphs: formatNumber(paragraphs),
					supported: formatNumber(paragraphsSupported),
					noted: formatNumber(paragraphsNoted)
				})
			});
		const own = (this.#reviews.rows ?? []).filter(({ source }) => source === file);
		if (own.length > 0) checks.push({ sentence: m.sources_details_reviews({ count: own.length }) });
		// Held against what is published only while all of the source counts.
		if ((this.#workbench.dataset.elsewhere.get(id) ?? 0) > 0) return checks;
		for (const row of own) {
			const known = checked(row, PUBLISHED);
			if (!known) continue;
			const words = {
				state: this.stateName(row.sur),
				session: row.session,
				publisher: known.published.publisher,
				total: totalWords(known.published)
			};
			checks.push(
				known.agrees
					? { sentence: m.sources_published_agrees(words) }
					: {
							sentence: m.sources_published_differs({
								...words,
								found: totalWords({
									...known.published,
									total: known.found.total,
									supported: known.found.supported ?? known.published.supported
								})
							}),
							wrong: true
						}
			);
		}
		return checks;
	}
}

function totalWords({ unit, total, supported }: PublishedTotal): string {
	const words = { total: formatNumber(total), supported: formatNumber(supported) };
	return unit === 'paragraphs'
		? m.sources_published_paragraphs(words)
		: m.sources_published_recommendations(words);
}
