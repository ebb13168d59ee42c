/**
 * Remembers rows by 64 bits of hash, so that an exact duplicate is known again without keeping the row. Two different
 * rows among ten million would be taken for one with a probability of about 3 in a million.
 */
export class SeenRows {
	#capacity = 1 << 12;
	#high = new Uint32Array(this.#capacity);
	#low = new Uint32Array(this.#capacity);
	#size = 0;

	/** Notes a row given as its parts. @returns whether the same parts were noted before */
	seen(parts: readonly string[]): boolean {
		let a = 0x9e3779b9;
		let b = 0x41c6ce57;
		// Four UTF-16 codes a step. Each step can be undone, so nothing is lost but by the final cut to 64 bits.
		for (const part of parts) {
			const length = part.length;
			const whole = length & ~3;
			for (let i = 0; i < whole; i += 4) {
				a = Math.imul(a ^ (part.charCodeAt(i) | (part.charCodeAt(i + 1) << 16)), 0x9e3779b1);
				b = Math.imul(b ^ (part.charCodeAt(i + 2) | (part.charCodeAt(i + 3) << 16)), 0x85ebca77) ^ a;
				a = (a + ((b << 13) | (b >>> 19))) | 0;
			}
			for (let i = whole; i < length; i++) {
				a = Math.imul(a ^ part.charCodeAt(i), 0x9e3779b1);
				b = Math.imul(b ^ a, 0x85ebca77);
			}
			// The length closes a part, so that cells cannot run into each other.
			a = Math.imul(a ^ length, 0xc2b2ae3d);
			b = Math.imul(b ^ ((a << 17) | (a >>> 15)), 0x27d4eb2f);
		}
		a = Math.imul(a ^ (a >>> 16) ^ b, 0x85ebca6b);
		b = Math.imul(b ^ (b >>> 13) ^ a, 0xc2b2ae35);
		a ^= a >>> 16;
		b ^= (b >>> 16) ^ a;
		return this.#note(a >>> 0, b >>> 0);
	}

	#note(high: number, low: number): boolean {
		if (this.#size * 2 >= this.#capacity) this.#grow();
		// 0/0 marks an empty place.
		const l = high === 0 && low === 0 ? 1 : low;
		const place = this.#place(high, l);
		if (this.#high[place] === high && this.#low[place] === l) return true;
		this.#high[place] = high;
		this.#low[place] = l;
		this.#size++;
		return false;
	}

	#place(high: number, low: number): number {
		const mask = this.#capacity - 1;
		let place = low & mask;
		while (
			(this.#high[place] !== 0 || this.#low[place] !== 0) &&
			(this.#high[place] !== high || this.#low[place] !== low)
		) {
			place = (place + 1) & mask;
		}
		return place;
	}

	#grow(): void {
		const [high, low] = [this.#high, this.#low];
		this.#capacity *= 2;
		this.#high = new Uint32Array(this.#capacity);
		this.#low = new Uint32Array(this.#capacity);
		for (let i = 0; i < high.length; i++) {
			const [h, l] = [high[i] as number, low[i] as number];
			if (h === 0 && l === 0) continue;
			const place = this.#place(h, l);
			this.#high[place] = h;
			this.#low[place] = l;
		}
	}
}
