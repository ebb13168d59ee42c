/** Where the pointer stands in the window. */
type At = Pick<MouseEvent, 'clientX' | 'clientY'>;

/**
 * What the pointer points at, in a picture that may move away under it. A click opens the details, which narrow the picture; the
 * mark that then slides under the resting pointer is not pointed at until the pointer moves.
 * @param onhover told of what is pointed at, `undefined` for nothing
 */
export function hovering<Target>(onhover: (target: Target | undefined) => void) {
	let clicked: At | undefined;
	let slidUnder: { target: Target } | undefined;
	const rests = (event: At) =>
		clicked !== undefined && clicked.clientX === event.clientX && clicked.clientY === event.clientY;
	return {
		click({ clientX, clientY }: At): void {
			clicked = { clientX, clientY };
		},
		enter(event: At, target: Target): void {
			if (rests(event)) slidUnder = { target };
			else onhover(target);
		},
		move(event: At): void {
			if (rests(event)) return;
			clicked = undefined;
			const found = slidUnder;
			slidUnder = undefined;
			if (found) onhover(found.target);
		},
		leave(): void {
			slidUnder = undefined;
			onhover(undefined);
		}
	};
}
