import { isObject } from '../../src/lib/ingest/json/json-of';
import type { Property } from './query';

/** A value of a property on the site: the id it is asked for by, and its name. */
export interface SiteValue {
	id: string;
	label: string;
}

/** Buckets that are no value: any value at all. */
const NO_VALUE = ['any'];

/**
 * The values that a search's answer lists beside its rows (`aggregations`), with at least one recommendation each.
 * @returns `undefined` where the site lists none
 */
export function valuesIn(answer: unknown, property: Property): SiteValue[] | undefined {
	const all = isObject(answer) && isObject(answer.aggregations) ? answer.aggregations.all : undefined;
	const listed = isObject(all) ? all[property] : undefined;
	if (!isObject(listed) || !Array.isArray(listed.buckets)) return undefined;
	return listed.buckets.flatMap((bucket: unknown) => {
		if (!isObject(bucket) || typeof bucket.key !== 'string' || NO_VALUE.includes(bucket.key)) return [];
		const counted = isObject(bucket.filtered) ? bucket.filtered.doc_count : bucket.doc_count;
		if (counted === 0) return [];
		return [{ id: bucket.key, label: typeof bucket.label === 'string' ? bucket.label : bucket.key }];
	});
}
