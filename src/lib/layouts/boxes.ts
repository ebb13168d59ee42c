/** A circle with what stands around it: half the width, and what lies above and below the circle's middle. */
export interface Box {
	x: number;
	y: number;
	half: number;
	above: number;
	below: number;
	/** Does not move. */
	fixed?: boolean;
}

/** Moves boxes that overlap apart along the shorter way, the smaller one further. */
export function pushApart(boxes: readonly Box[], strength: number): void {
	for (let i = 0; i < boxes.length; i++) {
		const a = boxes[i];
		if (!a) continue;
		for (let j = i + 1; j < boxes.length; j++) {
			const b = boxes[j];
			if (!b) continue;
			const overX = a.half + b.half - Math.abs(b.x - a.x);
			if (overX <= 0) continue;
			const middleA = a.y + (a.below - a.above) / 2;
			const middleB = b.y + (b.below - b.above) / 2;
			const overY = (a.above + a.below + b.above + b.below) / 2 - Math.abs(middleB - middleA);
			if (overY <= 0) continue;
			const weightA = a.fixed ? Infinity : a.half * (a.above + a.below);
			const weightB = b.fixed ? Infinity : b.half * (b.above + b.below);
			if (a.fixed && b.fixed) continue;
			const shareA = a.fixed ? 0 : b.fixed ? strength : (strength * weightB) / (weightA + weightB);
			const shareB = strength - shareA;
			if (overX < overY) {
				const way = b.x >= a.x ? 1 : -1;
				a.x -= way * overX * shareA;
				b.x += way * overX * shareB;
			} else {
				const way = middleB >= middleA ? 1 : -1;
				a.y -= way * overY * shareA;
				b.y += way * overY * shareB;
			}
		}
	}
}
