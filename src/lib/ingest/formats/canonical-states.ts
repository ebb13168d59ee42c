import type { Sentence } from '../../model/sentence';
import type { State } from '../../model/reference';
import { REGIONAL_GROUPS, UNKNOWN_STATE, type RegionalGroup } from '../../model/vocabulary';
import { cleanCell, detach, type CleaningTally } from '../entities';
import type { Ledger } from '../ledger';
import { NOTES, REASONS } from '../reasons';
import { tabular, type Header, type RowSink } from '../tabular';
import { MOST_WORDS, type Words } from '../words';

const COLUMNS = {
	iso3: { heading: 'iso3', required: true },
	name: { heading: 'name', required: true },
	officialName: { heading: 'official_name' },
	otherNames: { heading: 'other_names' },
	unMember: { heading: 'un_member', passedOver: true },
	group: { heading: 'group', required: true },
	subregion: { heading: 'subregion' },
	memberships: { heading: 'memberships' },
	landNeighbours: { heading: 'land_neighbours' },
	seaNeighbours: { heading: 'sea_neighbours' },
	capital: { heading: 'capital' },
	latitude: { heading: 'latitude' },
	longitude: { heading: 'longitude' }
};
type Key = keyof typeof COLUMNS;

/** Our own table of States: adds to the reference, or overrides the cells it fills in. */
export const canonicalStates = tabular<Key>({
	id: 'canonical-states',
	label: 'States, canonical table',
	stage: 'vocabulary',
	columns: COLUMNS,
	sink: (header, ledger, context) => new StateSink(header, ledger, context.words)
});

type Fault = [reason: Sentence, column: string];

class StateSink implements RowSink {
	readonly full = false;
	readonly #tally: CleaningTally = { entities: 0 };
	#added = 0;
	#changed = 0;

	constructor(
		readonly header: Header<Key>,
		readonly ledger: Ledger,
		readonly words: Words
	) {}

	row(cells: readonly string[], line: number): void {
		const fault = this.#read(cells);
		if (fault) this.ledger.setAside(line, cells, ...fault);
		else this.ledger.load();
	}

	async flush(): Promise<void> {}

	finish(): void {
		this.ledger.notes.push(NOTES.statesRead(this.#added, this.#changed));
		if (this.#tally.entities > 0) this.ledger.notes.push(NOTES.entities(this.#tally.entities));
	}

	#read(cells: readonly string[]): Fault | undefined {
		const { at, heading } = this.header;
		const cell = (key: Key) => detach(cleanCell(cells[at[key]] ?? '', this.#tally));
		const names = (key: Key) =>
			cell(key)
				.split('|')
				.map((name) => name.trim())
				.filter((name) => name !== '');
		const { states } = this.words.vocabulary;

		const iso3 = cell('iso3').toUpperCase();
		if (!/^[A-Z]{3}$/.test(iso3)) return [REASONS.iso3(heading.iso3, cell('iso3')), heading.iso3];
		if (iso3 === UNKNOWN_STATE) return [REASONS.reservedState(heading.iso3), heading.iso3];
		if (cell('name') === '') return [REASONS.missing(heading.name), heading.name];
		const group = REGIONAL_GROUPS.find((word) => word === cell('group') && word !== 'Unknown');
		if (!group) return [REASONS.group(heading.group, cell('group'), REGIONAL_GROUPS.slice(1)), heading.group];
		const latitude = coordinate(cell('latitude'), 90);
		if (latitude === undefined)
			return [REASONS.coordinate(heading.latitude, cell('latitude'), 90), heading.latitude];
		const longitude = coordinate(cell('longitude'), 180);
		if (longitude === undefined) {
			return [REASONS.coordinate(heading.longitude, cell('longitude'), 180), heading.longitude];
		}
		const position = states.findIndex((state) => state.iso3 === iso3);
		for (const key of ['iso3', 'name', 'officialName', 'otherNames'] as const) {
			for (const name of names(key)) {
				const owner = this.words.states.find(name);
				if (owner !== undefined && owner !== position) {
					return [REASONS.nameTaken(heading[key], name, (states[owner] as State).name), heading[key]];
				}
			}
		}
		if (position < 0 && states.length > MOST_WORDS)
			return [REASONS.vocabularyFull(heading.iso3), heading.iso3];

		this.#keep(position, {
			iso3,
			name: cell('name'),
			officialName: cell('officialName'),
			otherNames: names('otherNames'),
			group,
			subregion: cell('subregion'),
			memberships: names('memberships'),
			landNeighbours: names('landNeighbours'),
			seaNeighbours: names('seaNeighbours'),
			capital: cell('capital'),
			latitude,
			longitude
		});
		return undefined;
	}

	#keep(position: number, read: State): void {
		const { states } = this.words.vocabulary;
		const known = states[position];
		if (!known) {
			this.words.states.index(
				read,
				states.push({ ...read, officialName: read.officialName || read.name }) - 1
			);
			this.#added++;
			return;
		}
		const merged = overridden(known, read);
		states[position] = merged;
		this.words.states.index(merged, position);
		this.#changed++;
	}
}

/** The known State with every cell that the row fills in; former names stay known as other names. */
function overridden(known: State, read: State): State {
	const otherNames = new Set([...known.otherNames, ...read.otherNames]);
	if (known.name !== read.name) otherNames.add(known.name);
	otherNames.delete(read.name);
	const either = (ours: string, theirs: string) => (theirs === '' ? ours : theirs);
	const eitherList = (ours: string[], theirs: string[]) => (theirs.length === 0 ? ours : theirs);
	return {
		iso3: known.iso3,
		name: read.name,
		officialName: either(known.officialName, read.officialName),
		otherNames: [...otherNames],
		group: read.group satisfies RegionalGroup,
		subregion: either(known.subregion, read.subregion),
		memberships: eitherList(known.memberships, read.memberships),
		landNeighbours: eitherList(known.landNeighbours, read.landNeighbours),
		seaNeighbours: eitherList(known.seaNeighbours, read.seaNeighbours),
		capital: either(known.capital, read.capital),
		latitude: read.latitude ?? known.latitude,
		longitude: read.longitude ?? known.longitude
	};
}

/** @returns degrees, `null` where the cell is empty, `undefined` where it is no coordinate */
function coordinate(cell: string, most: number): number | null | undefined {
	if (cell === '') return null;
	if (!/^[+-]?\d+(\.\d+)?$/.test(cell)) return undefined;
	const degrees = Number(cell);
	return Math.abs(degrees) <= most ? degrees : undefined;
}
