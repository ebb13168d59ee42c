const TABLE = new Uint32Array(256).map((_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/**
 * The check sum of a ZIP member, piece by piece.
 * @param crc what the pieces before gave, 0 at the start
 */
export function crc32(bytes: Uint8Array, crc = 0): number {
	let value = ~crc;
	for (let i = 0; i < bytes.length; i++) {
		value = (TABLE[(value ^ (bytes[i] as number)) & 0xff] as number) ^ (value >>> 8);
	}
	return ~value >>> 0;
}
