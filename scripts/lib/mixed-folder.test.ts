import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLES } from '../../src/lib/ingest/fuzz/samples';
import { inputFiles } from './files';
import { loadWorld } from './world';

it('reads a folder of all formats, and says what it passed over', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
	try {
		mkdirSync(join(folder, 'deeper'));
		for (const [index, { name, bytes }] of SAMPLES.entries())
			writeFileSync(
				join(folder, index % 2 ? 'deeper' : '', `${String(index).padStart(2, '0')}-${name}`),
				bytes
			);
		writeFileSync(join(folder, 'notes.txt'), 'Call the embassy.\n');
		writeFileSync(join(folder, 'photo.png'), 'not looked at');
		writeFileSync(join(folder, 'cut.json'), '{"rows": [');
		const world = await loadWorld(inputFiles([folder]), undefined, { how: 'both' });
		await world.engine.close();
		const formats = new Map(world.files.map(({ name, format }) => [name.replace(/^.*\//, ''), format]));
		expect([...formats].filter(([, format]) => format === 'unknown').map(([name]) => name)).toEqual([
			'cut.json',
			'notes.txt'
		]);
		expect(new Set(formats.values())).toEqual(new Set(['unknown', ...SAMPLES.map(({ format }) => format)]));
		for (const { read, loaded, setAside } of world.files) expect(read).toBe(loaded + setAside);
		expect(world.notes.filter((note) => /^“(?:cut\.json|notes\.txt)”/.test(note))).toHaveLength(2);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
