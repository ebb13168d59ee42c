import { describe, expect, it } from 'vitest';
import { linkWith } from './link';

describe('a link to hand on', () => {
	it.each([
		['http://localhost/explore', undefined, 'http://localhost/explore'],
		['http://localhost/explore', '343-abc', 'http://localhost/explore?data=343-abc'],
		[
			'http://localhost/explore?cycle=1%2C2&data=1-z#main',
			'343-abc',
			'http://localhost/explore?cycle=1,2&data=343-abc'
		],
		['http://localhost/explore?cycle=1,2&data=1-z', undefined, 'http://localhost/explore?cycle=1,2']
	])('%s with %s', (address, fingerprint, link) => {
		expect(linkWith(new URL(address), fingerprint)).toBe(link);
	});
});
