/** How often estimates and coding meet: rows are the coded category 1–5, columns the estimated one 0–5. */
export type Confusion = readonly (readonly number[])[];

export interface Agreement {
	recommendations: number;
	/** Share of recommendations whose estimate is the coded category; one without an estimate does not agree. */
	accuracy: number;
	/** Cohen's kappa (1960): what agreement there is beyond that of chance. */
	kappa: number;
	confusion: Confusion;
}

/** A table for categories 1–5 by 0–5, all zero. */
export function noConfusion(): number[][] {
	return Array.from({ length: 5 }, () => new Array<number>(6).fill(0));
}

/** Accuracy and kappa of a table, to four places. Both are 0 where the table is empty. */
export function agreementOf(confusion: Confusion): Agreement {
	const cell = (coded: number, estimated: number) => confusion[coded - 1]?.[estimated] ?? 0;
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const categories = [1, 2, 3, 4, 5];
	const recommendations = sum(confusion.map(sum));
	if (recommendations === 0) return { recommendations, accuracy: 0, kappa: 0, confusion };
	const accuracy = sum(categories.map((category) => cell(category, category))) / recommendations;
	const chance = sum(
		categories.map((category) => {
			const coded = sum(confusion[category - 1] ?? []);
			const estimated = sum(categories.map((other) => cell(other, category)));
			return (coded / recommendations) * (estimated / recommendations);
		})
	);
	const kappa = chance === 1 ? 1 : (accuracy - chance) / (1 - chance);
	return { recommendations, accuracy: rounded(accuracy), kappa: rounded(kappa), confusion };
}

function rounded(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
