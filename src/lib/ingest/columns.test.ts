import { expect, test } from 'vitest';
import { BATCH_ROWS, ColumnsBuilder, type RecommendationRow } from './columns';

const row = (line: number, text: string, themes = [0]): RecommendationRow => ({
	line,
	sur: 1,
	maker: 2,
	session: 18,
	cycle: 2,
	response: 1,
	action: 5,
	estimated: false,
	document: 0,
	duplicate: line === 3,
	themes,
	labels: [],
	text,
	paragraph: '',
	positionSource: ''
});

test('rows become columns, and the next batch starts afresh', () => {
	const builder = new ColumnsBuilder();
	builder.add(row(2, 'é', [4, 5]));
	builder.add(row(3, ''));
	builder.add(row(4, 'x'.repeat(100_000), [6]));
	const batch = builder.take();
	expect(batch.length).toBe(3);
	expect([...batch.line]).toEqual([2, 3, 4]);
	expect([...batch.duplicate]).toEqual([0, 1, 0]);
	expect([...batch.themeOffsets]).toEqual([0, 2, 3, 4]);
	expect([...batch.themes]).toEqual([4, 5, 0, 6]);
	expect([...batch.textOffsets]).toEqual([0, 2, 2, 100_002]);
	expect(batch.text).toHaveLength(100_002);
	expect([...batch.paragraphOffsets]).toEqual([0, 0, 0, 0]);

	builder.add(row(5, 'z'));
	const next = builder.take();
	expect([...next.textOffsets, ...next.themeOffsets, ...next.line]).toEqual([0, 1, 0, 1, 5]);
	expect(batch.line[0]).toBe(2);
	expect(builder.take().length).toBe(0);
});

test('is full at the size of a batch', () => {
	const builder = new ColumnsBuilder();
	for (let i = 1; i < BATCH_ROWS; i++) builder.add(row(i, '', [1, 2, 3]));
	expect(builder.full).toBe(false);
	builder.add(row(BATCH_ROWS, ''));
	expect(builder.full).toBe(true);
	expect(builder.take().themes).toHaveLength((BATCH_ROWS - 1) * 3 + 1);
	expect(builder.full).toBe(false);
});
