/** The values of a cell in which several are joined. */
export function list(cell: string | undefined): string[] {
	return cell ? cell.split('|') : [];
}

/** Folds a name as files are matched: case, accents and punctuation do not count, and `&` is `and`. */
export function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
