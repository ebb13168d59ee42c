import { foldName, guessProfile, parseProfile, previewOf, printProfile, saidBy } from '../ingest';
import type { Vocabulary } from '../model/dataset';
import type {
	MappingPreview,
	MappingProfile,
	ResponseWord,
	TableSheet,
	UnknownTable
} from '../model/mapping';
import type { Said } from '../model/sentence';
import type { Reference } from '../model/reference';

/** A table whose columns a person matches, with what its first rows become meanwhile. */
export class MatchDesk {
	readonly source: number;
	readonly file: string;
	readonly table: UnknownTable;
	readonly #reference: Reference;
	readonly #vocabulary: Vocabulary;
	readonly #words: readonly ResponseWord[];
	#sheet = $state(0);
	#profile = $state.raw<MappingProfile>() as MappingProfile;
	#preview = $state.raw<MappingPreview | undefined>();
	#trouble = $state.raw<Said | undefined>();
	/** Of two previews under way the later one counts. */
	#asked = 0;

	/**
	 * @param profile by which the table was read before; without one, it is guessed
	 * @param words for responses that were met in reading and are none, beyond the rows at hand
	 */
	constructor(
		{ source, file, table }: { source: number; file: string; table: UnknownTable },
		reference: Reference,
		vocabulary: Vocabulary,
		profile?: MappingProfile,
		words: readonly ResponseWord[] = []
	) {
		this.source = source;
		this.file = file;
		this.table = table;
		this.#words = words;
		this.#reference = reference;
		this.#vocabulary = vocabulary;
		const at = table.sheets.findIndex(({ signature }) => signature === profile?.signature);
		this.#sheet = Math.max(0, at);
		this.change(profile ?? guessProfile(this.#shown, reference, vocabulary));
	}

	/** The sheet on show, by its place. */
	get sheet(): number {
		return this.#sheet;
	}

	get profile(): MappingProfile {
		return this.#profile;
	}

	get preview(): MappingPreview | undefined {
		return this.#preview;
	}

	/** Words for responses that only a person can read: of the rows at hand, and those met in reading. */
	get responses(): readonly ResponseWord[] {
		const found = new Map(
			[...(this.#preview?.responses ?? []), ...(this.#profile.columns.response ? this.#words : [])].map(
				(one) => [foldName(one.word), one]
			)
		);
		return [...found.values()];
	}

	/** Why a profile that was opened does not fit, in one sentence. */
	get trouble(): Said | undefined {
		return this.#trouble;
	}

	change(profile: MappingProfile): void {
		this.#profile = profile;
		this.#trouble = undefined;
		const asked = ++this.#asked;
		void previewOf(profile, this.#shown, this.#reference, this.#vocabulary).then((preview) => {
			if (asked === this.#asked) this.#preview = preview;
		});
	}

	/** @param all whether all sheets with the same headings are read */
	turnTo(sheet: number, all: boolean): void {
		const before = this.#shown;
		this.#sheet = sheet;
		const name = this.#shown.name;
		const same = before.signature === this.#shown.signature;
		const next = same ? this.#profile : guessProfile(this.#shown, this.#reference, this.#vocabulary);
		this.change({ ...next, sheets: all || name === '' ? [] : [name] });
	}

	/**
	 * Takes a profile from its JSON.
	 * @param lacks the sentence for a column that the table does not have
	 */
	open(json: string, lacks: (column: string) => string): void {
		try {
			const profile = parseProfile(json);
			const { labels, signature, name } = this.#shown;
			const lacking = Object.values(profile.columns).find((label) => !labels.includes(label));
			if (lacking !== undefined) throw new Error(lacks(lacking));
			const sheets = profile.sheets.includes(name) ? profile.sheets : name === '' ? [] : [name];
			this.change({ ...profile, signature, sheets });
		} catch (error) {
			this.#trouble = saidBy(error);
		}
	}

	get json(): string {
		return printProfile(this.#profile);
	}

	get #shown(): TableSheet {
		return this.table.sheets[this.#sheet] ?? { name: '', labels: [], signature: '', rows: [] };
	}
}
