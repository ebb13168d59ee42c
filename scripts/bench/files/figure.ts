/** A line of the report: what was measured, and the figure with its unit. */
export interface Figure {
	what: string;
	figure: string;
}

/** Milliseconds as seconds with two places. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
