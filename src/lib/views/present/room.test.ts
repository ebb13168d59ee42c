import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines';
import { COMMENT, LINE, PADDING, roomOf } from './room';

const anySize = fc.constantFrom(
	{ width: 1280, height: 720 },
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 }
);
const phone = { width: 390, height: 844 };
const anyText = fc
	.array(fc.constantFrom('recommendations', 'to', 'Cambodia', 'in', 'the', 'room', '2018:'), {
		maxLength: 60
	})
	.map((words) => words.join(' '));

test('words that take more lines get them, and the picture what they leave', () => {
	fc.assert(
		fc.property(
			anySize,
			anyText,
			anyText,
			anyText,
			fc.boolean(),
			(size, comment, remark, caption, marked) => {
				const words = {
					headline: comment,
					comment,
					remark,
					caption,
					marks: marked ? ['Estimated'] : [],
					legend: [],
					number: '1 of 8'
				};
				const first = roomOf(size, false);
				const wanted = linesOf(words, first);
				const room = roomOf(size, false, wanted);
				expect(room.lines.footer).toBeGreaterThanOrEqual(wanted.footer);
				expect(room.lines.comment).toBeGreaterThanOrEqual(wanted.comment);
				expect(room.footer).toBeGreaterThanOrEqual(wanted.footer * LINE);
				expect(room.header).toBeGreaterThanOrEqual(
					2 * 1.12 * room.headline + 6 + 1.25 * COMMENT * wanted.comment
				);
				const left = room.height - room.header - room.footer - PADDING.top - PADDING.bottom;
				expect(room.chart.height).toBe(Math.max(60, Math.floor(left)));
			}
		)
	);
});

test('a slide without words keeps its room, so that pictures do not change their size from scene to scene', () => {
	const words = { headline: '', comment: '', remark: '', caption: '', marks: [], legend: [], number: '' };
	const size = { width: 1280, height: 720 };
	expect(roomOf(size, true, linesOf(words, roomOf(size, true)))).toEqual(roomOf(size, true));
});

test('a headline of any length is larger than the comment, and its header has room for both', () => {
	fc.assert(
		fc.property(fc.oneof(anySize, fc.constant(phone)), anyText, (size, headline) => {
			const words = {
				headline,
				comment: 'A comment',
				remark: '',
				caption: '',
				marks: [],
				legend: [],
				number: ''
			};
			const room = roomOf(size, false, linesOf(words, roomOf(size, false)));
			expect(room.headline).toBeGreaterThan(COMMENT);
			const lines = (headline.length * 0.5 * room.headline) / (room.width - 2 * PADDING.x);
			expect(room.header).toBeGreaterThanOrEqual(lines * room.headline * 1.12 + 1.25 * COMMENT);
		})
	);
});

test('on a phone the picture keeps half of the height, however much is said around it', () => {
	fc.assert(
		fc.property(anyText, anyText, (comment, caption) => {
			const words = { headline: '', comment, remark: '', caption, marks: [], legend: [], number: '' };
			const room = roomOf(phone, true, linesOf(words, roomOf(phone, true)));
			expect(room.chart.height * room.scale).toBeGreaterThanOrEqual(phone.height / 2);
			expect(room.downwards).toBe(true);
		})
	);
});

test('entries of a legend go on in a new row where they find no room', () => {
	const legend = Array.from({ length: 6 }, (_, index) => `A group of the legend, number ${index}`);
	const words = { headline: '', comment: '', remark: '', caption: '', marks: [], legend, number: '' };
	expect(linesOf(words, { width: 4000 }).footer).toBe(1);
	expect(linesOf(words, { width: 1280 }).footer).toBe(2);
});
