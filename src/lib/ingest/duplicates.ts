/**
 * Remembers rows by 64 bits of hash, so that an exact duplicate is known again without keeping the row. Two different
 * rows among ten million would be taken for one with a probability of about 3 in a million.
 */
export class SeenRows {
	#capacity = 1 << 12;
	/** Both halves of a hash side by side. */
	#table = new Uint32Array(this.#capacity * 2);
	#size = 0;
	readonly #encoder = new TextEncoder();
	#scratch = new Uint8Array(16_384);
	#words = new Int32Array(this.#scratch.buffer);

	/** Notes a row given as its parts. @returns whether the same parts were noted before */
	seen(parts: readonly string[]): boolean {
		// Bytes of the whole row, read four at a time, are several times faster than its characters one by one.
		const text = parts.join('\n');
		if (text.length * 3 + 4 > this.#scratch.length) {
			this.#scratch = new Uint8Array((text.length * 3 + 7) & ~3);
			this.#words = new Int32Array(this.#scratch.buffer);
		}
		const length = this.#encoder.encodeInto(text, this.#scratch).written;
		for (let i = length; i < length + 4; i++) this.#scratch[i] = 0;
		let a = 0x9e3779b9 ^ length;
		let b = 0x41c6ce57;
		// Where one part ends and the next begins.
		for (let i = 0; i < parts.length; i++) a = Math.imul(a ^ (parts[i] as string).length, 0xc2b2ae3d);
		const words = this.#words;
		const end = (length + 3) >> 2;
		// Each step can be undone, so nothing is lost but by the final cut to 64 bits.
		for (let i = 0; i < end; i++) {
			a = Math.imul(a ^ (words[i] as number), 0x9e3779b1);
			b = (Math.imul(b, 0x85ebca77) ^ a) | 0;
			a ^= a >>> 15;
		}
		a = Math.imul(a ^ b ^ (b >>> 16), 0x85ebca6b);
		b = Math.imul(b ^ (a >>> 13), 0xc2b2ae35);
		a ^= b >>> 16;
		b ^= b >>> 15;
		return this.#note(a >>> 0, b >>> 0);
	}

	#note(high: number, low: number): boolean {
		if (this.#size * 2 >= this.#capacity) this.#grow();
		// 0/0 marks an empty place.
		const l = high === 0 && low === 0 ? 1 : low;
		const place = this.#place(high, l);
		if (this.#table[place] === high && this.#table[place + 1] === l) return true;
		this.#table[place] = high;
		this.#table[place + 1] = l;
		this.#size++;
		return false;
	}

	/** Where a hash stands in the table, or the empty place where it belongs. */
	#place(high: number, low: number): number {
		const table = this.#table;
		const mask = table.length - 1;
		let place = (low * 2) & mask;
		for (;;) {
			const h = table[place] as number;
			const l = table[place + 1] as number;
			if ((h === high && l === low) || (h === 0 && l === 0)) return place;
			place = (place + 2) & mask;
		}
	}

	#grow(): void {
		const before = this.#table;
		this.#capacity *= 2;
		this.#table = new Uint32Array(this.#capacity * 2);
		for (let i = 0; i < before.length; i += 2) {
			const [high, low] = [before[i] as number, before[i + 1] as number];
			if (high === 0 && low === 0) continue;
			const place = this.#place(high, low);
			this.#table[place] = high;
			this.#table[place + 1] = low;
		}
	}
}
