import type { Archive } from '../zip/archive';
import { readXml } from './read-xml';

/**
 * The main part of an Office document, by the package's relations.
 * @returns `undefined` where the archive is no Office document
 */
export async function mainPart(archive: Archive): Promise<string | undefined> {
	if (!archive.has('_rels/.rels')) return undefined;
	return (await relations(archive, '')).find(({ type }) => type === 'officeDocument')?.target;
}

/** What a part of an Office document refers to: the last word of the relation's type, its id and the part's name. */
export interface Relation {
	id: string;
	type: string;
	target: string;
}

/** The relations of a part (`word/document.xml`), of the package itself for `''`; none where it has none. */
export async function relations(archive: Archive, part: string): Promise<Relation[]> {
	const slash = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, slash);
	const name = `${folder}_rels/${part.slice(slash)}.rels`;
	if (!archive.has(name)) return [];
	const found: Relation[] = [];
	await readXml(archive.read(name), {
		open(element, attribute) {
			if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
			const target = attribute('Target') ?? '';
			found.push({
				id: attribute('Id') ?? '',
				type: (attribute('Type') ?? '').replace(/^.*\//, ''),
				target: target.startsWith('/') ? target.slice(1) : resolve(folder, target)
			});
		},
		text() {},
		close() {}
	});
	return found;
}

function resolve(folder: string, target: string): string {
	const steps: string[] = [];
	for (const step of `${folder}${target}`.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	return steps.join('/');
}
