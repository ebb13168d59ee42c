import { Inflate } from 'fflate';
import type { ByteSource } from '../byte-source';
import { ARCHIVE_REFUSALS } from '../reasons';
import { Refusal } from '../refusal';
import { crc32 } from './crc32';

/** How much may come out of one archive. */
export interface ArchiveLimits {
	/** Bytes, all members together. */
	unzipped: number;
	/** Bytes that come out for one that goes in, once more than {@link RATIO_FROM} have come out of a member. */
	ratio: number;
	members: number;
}
export const ARCHIVE_LIMITS: ArchiveLimits = { unzipped: 2 ** 31, ratio: 250, members: 20_000 };
const RATIO_FROM = 8 * 1024 * 1024;

const END_BYTES = 22;
const MOST_COMMENT = 65_535;
const MOST_DIRECTORY = 32 * 1024 * 1024;
/** Small, so that a piece of a bomb comes to no more than some megabytes before it is counted. */
const PIECE_BYTES = 16 * 1024;

interface Member {
	name: string;
	method: number;
	encrypted: boolean;
	crc: number;
	packed: number;
	unpacked: number;
	offset: number;
}

/** A ZIP archive of which members are unpacked piece by piece, and no further than its limits. */
export class Archive {
	readonly #source: ByteSource;
	readonly #members: ReadonlyMap<string, Member>;
	readonly #limits: ArchiveLimits;

	private constructor(source: ByteSource, members: ReadonlyMap<string, Member>, limits: ArchiveLimits) {
		this.#source = source;
		this.#members = members;
		this.#limits = limits;
	}

	/**
	 * Reads the archive's directory.
	 * @throws Refusal where it is cut off, damaged, protected by a password or would unpack to more than the limits
	 */
	static async open(source: ByteSource, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<Archive> {
		const members = await readDirectory(source, limits);
		const all = [...members.values()];
		if (all.some(({ encrypted }) => encrypted)) throw new Refusal(ARCHIVE_REFUSALS.password(source.name));
		const total = all.reduce((sum, { unpacked }) => sum + unpacked, 0);
		if (total > limits.unzipped) throw new Refusal(ARCHIVE_REFUSALS.bomb(source.name));
		return new Archive(source, members, limits);
	}

	has(name: string): boolean {
		return this.#members.has(name);
	}

	/** Names of the members, in the order of the directory. */
	get names(): string[] {
		return [...this.#members.keys()];
	}

	/**
	 * The bytes of a member in pieces, each with how many bytes of the archive are read for it so far. Whoever stops early gets no check of the whole.
	 * @throws Refusal where the member is missing, damaged or beyond the limits
	 */
	async *read(name: string): AsyncGenerator<{ bytes: Uint8Array; packed: number }, void, undefined> {
		const member = this.#members.get(name);
		const damaged = () => new Refusal(ARCHIVE_REFUSALS.damaged(this.#source.name));
		if (!member) throw damaged();
		const start = await this.#dataStart(member);
		const end = start + member.packed;
		if (end > this.#source.size) throw new Refusal(ARCHIVE_REFUSALS.truncated(this.#source.name));
		let out: Uint8Array[] = [];
		const inflate = new Inflate((bytes) => out.push(bytes));
		let unpacked = 0;
		let crc = 0;
		for (let at = start; at < end || at === start; at += PIECE_BYTES) {
			const next = Math.min(end, at + PIECE_BYTES);
			const piece = await this.#source.read(at, next);
			if (member.method === 0) out.push(piece);
			else {
				try {
					inflate.push(piece, next === end);
				} catch {
					throw damaged();
				}
			}
			for (const bytes of out) {
				unpacked += bytes.length;
				crc = crc32(bytes, crc);
				this.#limit(unpacked, next - start);
				if (bytes.length > 0) yield { bytes, packed: next - start };
			}
			out = [];
		}
		if (unpacked !== member.unpacked || crc !== member.crc) throw damaged();
	}

	#limit(unpacked: number, packed: number): void {
		const { unzipped, ratio } = this.#limits;
		if (unpacked > unzipped || (unpacked > RATIO_FROM && unpacked > packed * ratio)) {
			throw new Refusal(ARCHIVE_REFUSALS.bomb(this.#source.name));
		}
	}

	async #dataStart({ offset, method }: Member): Promise<number> {
		const head = view(await this.#source.read(offset, offset + 30));
		if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50 || (method !== 0 && method !== 8)) {
			throw new Refusal(ARCHIVE_REFUSALS.damaged(this.#source.name));
		}
		return offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
	}
}

async function readDirectory(source: ByteSource, limits: ArchiveLimits): Promise<Map<string, Member>> {
	const truncated = () => new Refusal(ARCHIVE_REFUSALS.truncated(source.name));
	const tailStart = Math.max(0, source.size - END_BYTES - MOST_COMMENT);
	const tail = view(await source.read(tailStart, source.size));
	let end = tail.byteLength - END_BYTES;
	while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
	if (end < 0) throw truncated();
	const count = tail.getUint16(end + 10, true);
	const size = tail.getUint32(end + 12, true);
	const start = tail.getUint32(end + 16, true);
	if (count > limits.members || size > MOST_DIRECTORY) throw new Refusal(ARCHIVE_REFUSALS.bomb(source.name));
	if (start + size > tailStart + end) throw truncated();
	const directory = view(await source.read(start, start + size));
	const decoder = new TextDecoder();
	const members = new Map<string, Member>();
	let at = 0;
	for (let i = 0; i < count; i++) {
		if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) {
			throw new Refusal(ARCHIVE_REFUSALS.damaged(source.name));
		}
		const nameEnd = at + 46 + directory.getUint16(at + 28, true);
		const extraEnd = nameEnd + directory.getUint16(at + 30, true);
		const next = extraEnd + directory.getUint16(at + 32, true);
		if (next > directory.byteLength) throw new Refusal(ARCHIVE_REFUSALS.damaged(source.name));
		const name = decoder.decode(
			new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameEnd - at - 46)
		);
		const [unpacked, packed, offset] = wideFields(directory, nameEnd, extraEnd, [
			directory.getUint32(at + 24, true),
			directory.getUint32(at + 20, true),
			directory.getUint32(at + 42, true)
		]);
		members.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
			name,
			method: directory.getUint16(at + 10, true),
			encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
			crc: directory.getUint32(at + 16, true),
			packed,
			unpacked,
			offset
		});
		at = next;
	}
	return members;
}

/** Sizes and offset beyond 32 bits, or written by a program that always reckons with such, stand in an extra field. */
function wideFields(
	directory: DataView,
	start: number,
	end: number,
	fields: [unpacked: number, packed: number, offset: number]
): [unpacked: number, packed: number, offset: number] {
	for (let at = start; at + 4 <= end; at += 4 + directory.getUint16(at + 2, true)) {
		if (directory.getUint16(at, true) !== 1) continue;
		let value = at + 4;
		for (const i of [0, 1, 2] as const) {
			if (fields[i] !== 0xffffffff || value + 8 > end) continue;
			fields[i] = Number(directory.getBigUint64(value, true));
			value += 8;
		}
	}
	return fields;
}

function view(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
