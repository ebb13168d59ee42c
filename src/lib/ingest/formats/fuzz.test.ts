import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { SAMPLES } from '../fuzz/samples';
import { fuzzedFile, trial } from '../fuzz/trial';
import { bundledReference, ingestAll } from '../test-support';
import { FORMATS } from './index';

const reference = bundledReference();

test('there is a sample of every format', () => {
	expect([...new Set(SAMPLES.map(({ format }) => format))].sort()).toEqual(
		FORMATS.map(({ id }) => id).sort()
	);
});

describe.each([...SAMPLES])('$format, $name', ({ format, name, bytes }) => {
	test('whole, it is read', async () => {
		const { reconciliation } = await ingestAll([fromBytes(name, bytes)], { reference });
		expect(reconciliation).toMatchObject({ format, setAside: expect.any(Number) });
		expect(reconciliation.loaded).toBeGreaterThan(0);
	});

	test('damaged, it is read or refused', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(), fc.nat(), async (seed, run) => {
				const file = fuzzedFile(format, seed, run);
				expect((await trial(file.name, file.bytes, reference)).fault).toBeUndefined();
			}),
			{ numRuns: 40 }
		);
	});
});
