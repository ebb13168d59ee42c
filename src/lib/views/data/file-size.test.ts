import { describe, expect, it } from 'vitest';
import { fileSize } from './file-size';

describe('a size in words', () => {
	it.each([
		[0, '0 kB'],
		[12, '1 kB'],
		[595_546, '596 kB'],
		[999_499, '999 kB'],
		[999_500, '1 MB'],
		[2_085_935, '2.1 MB']
	])('%i bytes are %s', (bytes, words) => expect(fileSize(bytes)).toBe(words));
});
