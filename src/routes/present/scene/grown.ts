import type { Stage } from './picture';

/** Higher than so many of its first heights no picture grows; what is left out then is said. */
const MOST = 4;

/**
 * Rows that are laid out in a room, or where it is read downwards in as high a one as they need.
 * @returns what `layOut` returns for the last room it was asked for
 */
export function grown<Laid extends { leftOut: number | readonly number[] }>(
	{ size, downwards }: Pick<Stage, 'size' | 'downwards'>,
	layOut: (size: Stage['size']) => Laid
): Laid {
	let height = size.height;
	for (;;) {
		const laid = layOut({ ...size, height });
		const missing = [laid.leftOut].flat().some((count) => count > 0);
		if (!missing || !downwards || height >= MOST * size.height) return laid;
		height *= 1.1;
	}
}
