/** The part of a file-system entry (what a browser gives for a dropped file or folder) that is read here. */
export interface DroppedEntry {
	name: string;
	isFile: boolean;
	isDirectory: boolean;
	file?(done: (file: File) => void, failed: (error: Error) => void): void;
	createReader?(): {
		readEntries(done: (entries: DroppedEntry[]) => void, failed: (error: Error) => void): void;
	};
}

/**
 * All files of a drop, folders opened, in the order of their names. Files that the system hides (`.DS_Store`,
 * `Thumbs.db`) are no data of the person's and are left out.
 * @throws the browser's error when a file or folder cannot be read
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
	// The list of items is emptied as soon as the handler returns, so the entries are taken at once.
	const items = [...transfer.items].filter((item) => item.kind === 'file');
	const entries = items.map((item) => item.webkitGetAsEntry() as DroppedEntry | null);
	const known = entries.filter((entry) => entry !== null);
	if (known.length < items.length || known.length === 0) return withoutHidden([...transfer.files]);
	return filesOfEntries(known);
}

/** The files among entries and in their folders, however deep. */
export async function filesOfEntries(entries: readonly DroppedEntry[]): Promise<File[]> {
	const files: File[] = [];
	for (const entry of [...entries].sort((a, b) => byName(a.name, b.name))) {
		if (isHidden(entry.name)) continue;
		if (entry.isDirectory) files.push(...(await filesOfEntries(await entriesOf(entry))));
		else if (entry.isFile) files.push(await fileOf(entry));
	}
	return files;
}

/** Files as a folder picker gives them, without those the system hides. */
export function withoutHidden(files: readonly File[]): File[] {
	return files.filter((file) => !isHidden(file.name));
}

async function entriesOf(folder: DroppedEntry): Promise<DroppedEntry[]> {
	const reader = folder.createReader?.();
	const all: DroppedEntry[] = [];
	while (reader) {
		// A reader gives at most a hundred entries at a time, and none at the end.
		const some = await new Promise<DroppedEntry[]>((done, failed) => reader.readEntries(done, failed));
		if (some.length === 0) break;
		all.push(...some);
	}
	return all;
}

function fileOf(entry: DroppedEntry): Promise<File> {
	return new Promise((done, failed) => {
		if (entry.file) entry.file(done, failed);
		else failed(new Error(`${entry.name} cannot be read: the browser gives no access to it.`));
	});
}

const isHidden = (name: string): boolean =>
	name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

const byName = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
