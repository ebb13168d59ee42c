import type { Size } from '$lib/layouts';

/**
 * The smallest rooms that a scene is shown in, phones apart, in pixels: what it holds in both it holds everywhere. The exported
 * file and a sheet are set for the first, which a small projector has in full screen; the second is a shared screen.
 */
export const REFERENCE: Size = { width: 1024, height: 744 };
export const SHARED: Size = { width: 1280, height: 720 };

/** What stands beside the caption in the first: the four buttons of the exported file. */
export const BESIDE: Size = { width: 4 * 44, height: 44 };

/** Whether a screen has the room of one of them. */
export const holdsReference = ({ width, height }: Size): boolean =>
	[REFERENCE, SHARED].some((room) => width >= room.width && height >= room.height);
