import { foldName } from '../names';

/** The labels of a header's columns, each once: `column 3` where a heading is empty, `Country (2)` where it stands twice. */
export function labelsOf(cells: readonly string[]): string[] {
	const used = new Set<string>();
	return cells.map((cell, i) => {
		const plain = cell.replace(/\s+/g, ' ').trim() || `column ${i + 1}`;
		let label = plain;
		for (let count = 2; used.has(label); count++) label = `${plain} (${count})`;
		used.add(label);
		return label;
	});
}

/** What makes two headers the same: their labels in any case and spelling, in order. */
export function signatureOf(labels: readonly string[]): string {
	return labels.map((label) => foldName(label) || label).join(' | ');
}
