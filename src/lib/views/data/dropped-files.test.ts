import { describe, expect, it } from 'vitest';
import { filesOfEntries, withoutHidden, type DroppedEntry } from './dropped-files';

const file = (name: string): DroppedEntry => ({
	name,
	isFile: true,
	isDirectory: false,
	file: (done) => done(new File(['x'], name))
});

/** A folder whose reader hands out its entries two at a time, as browsers do by the hundred. */
const folder = (name: string, entries: DroppedEntry[]): DroppedEntry => ({
	name,
	isFile: false,
	isDirectory: true,
	createReader: () => {
		const left = [...entries];
		return { readEntries: (done) => done(left.splice(0, 2)) };
	}
});

describe('the files of a drop', () => {
	it('opens folders, however deep, and reads every batch of their entries', async () => {
		const files = await filesOfEntries([
			folder('b', [
				file('2.csv'),
				file('10.csv'),
				file('1.csv'),
				folder('deep', [file('x.csv')]),
				folder('empty', [])
			]),
			file('a.csv')
		]);
		expect(files.map(({ name }) => name)).toEqual(['a.csv', '1.csv', '2.csv', '10.csv', 'x.csv']);
	});

	it('leaves out what the system hides', async () => {
		const names = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'data.csv'];
		expect((await filesOfEntries(names.map(file))).map(({ name }) => name)).toEqual(['data.csv']);
		expect(withoutHidden(names.map((name) => new File([], name))).map(({ name }) => name)).toEqual([
			'data.csv'
		]);
	});

	it('passes on why a file cannot be read', async () => {
		const locked: DroppedEntry = {
			...file('locked.csv'),
			file: (_, failed) => failed(new Error('not allowed'))
		};
		await expect(filesOfEntries([locked])).rejects.toThrow('not allowed');
	});
});
