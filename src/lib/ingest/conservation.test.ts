import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes } from './byte-source';
import { bundledReference, ingestAll, type PlainRow } from './test-support';

const reference = bundledReference();
const HEADER =
	'session,cycle,state_under_review,recommending_state,themes,action_category,response,document,paragraph,text';
const state = fc.constantFrom(...reference.states.map(({ iso3 }) => iso3));
const text = fc
	.array(
		fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\n', '|', ';', '""', '\t', 'é')),
		{
			maxLength: 8
		}
	)
	// What cleaning would change is not what is tested here.
	.map((parts) =>
		parts
			.join('')
			.normalize('NFC')
			.replace(/[&\0\r\u00a0\u2007\u202f]/g, '')
			.trim()
	);
const row = fc.record({
	session: fc.integer({ min: 1, max: 54 }),
	sur: state,
	maker: state,
	themes: fc.uniqueArray(fc.constantFrom(...reference.themes.map(({ id }) => id)), {
		minLength: 1,
		maxLength: 3
	}),
	action: fc.integer({ min: 1, max: 5 }),
	response: fc.constantFrom('Supported', 'Noted', 'Pending'),
	document: text,
	paragraph: text,
	text
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const print = (rows: readonly Row[]) =>
	[
		HEADER,
		...rows.map((r) =>
			[
				r.session,
				'',
				r.sur,
				r.maker,
				r.themes.join('|'),
				r.action,
				r.response,
				r.document,
				r.paragraph,
				r.text
			]
				.map((cell) => quoted(String(cell)))
				.join(',')
		)
	].join('\n');
const plain = ({
	session,
	sur,
	maker,
	themes,
	action,
	response,
	document,
	paragraph,
	text: words
}: PlainRow) => ({
	session,
	sur,
	maker,
	themes,
	action,
	response,
	document,
	paragraph,
	text: words
});

test('what is printed is read again, on the lines where it stands', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
			const found = await ingestAll([print(rows)], { reference });
			expect(found.reconciliation).toMatchObject({ read: rows.length, loaded: rows.length });
			expect(found.rows.map(plain)).toEqual(rows);
			let line = 2;
			for (const [i, r] of rows.entries()) {
				expect(found.rows[i]?.line).toBe(line);
				line += print([r]).split('\n').length - 1;
			}
		}),
		{ numRuns: 100 }
	);
});

test('read = loaded + set aside, whatever bytes are damaged', async () => {
	const damage = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ maxLength: 3 }), cut: fc.nat(5) });
	await fc.assert(
		fc.asyncProperty(
			fc.array(row, { minLength: 1, maxLength: 20 }),
			fc.array(damage, { maxLength: 6 }),
			async (rows, damages) => {
				let bytes = Array.from(new TextEncoder().encode(print(rows)));
				const body = HEADER.length + 1;
				for (const { at, bytes: put, cut } of damages) {
					const place = body + (at % (bytes.length - body + 1));
					bytes = [...bytes.slice(0, place), ...put, ...bytes.slice(place + cut)];
				}
				const found = await ingestAll([fromBytes('test.csv', Uint8Array.from(bytes))], { reference });
				for (const { reconciliation } of found.result.files) {
					expect(reconciliation.read).toBe(reconciliation.loaded + reconciliation.setAside);
					expect(reconciliation.loaded).toBe(found.rows.length);
					expect(reconciliation.rowsSetAside).toHaveLength(reconciliation.setAside);
					for (const { reason } of reconciliation.rowsSetAside) expect(reason).toMatch(/\.$/);
				}
				expect(found.result.files.length + found.result.refused.length).toBe(1);
			}
		),
		{ numRuns: 200 }
	);
});

test('rows of one line each are all accounted for, in order', async () => {
	const good = '18,2,KHM,NOR,justice,5,Noted,A/1,1,words';
	const line = fc.constantFrom(
		good,
		`${good},`,
		`${good},too much`,
		'18,2,KHM',
		'18,2,KHM,NOR,"justice,5,Noted,A/1,1,words',
		'99,2,KHM,NOR,justice,5,Noted,A/1,1,words',
		'18,2,Nowhere,NOR,justice,5,Noted,A/1,1,"a, b"',
		HEADER
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
			const { rows, reconciliation } = await ingestAll([[HEADER, ...lines].join('\n')], { reference });
			expect(reconciliation.read).toBe(lines.length);
			const seen = [...rows, ...reconciliation.rowsSetAside].map((found) => found.line).sort((a, b) => a - b);
			expect(seen).toEqual(lines.map((_, i) => i + 2));
		}),
		{ numRuns: 200 }
	);
});
