/** What stands beside a paragraph: its themes, its goals and the people it is about. */
export interface Subjects {
	/** As OHCHR writes them, with their code where they have one. */
	themes: string[];
	/** Numbers of Sustainable Development Goals, 1–17. */
	sdgs: number[];
	/** Affected persons, later called groups of persons. */
	persons: string[];
}
type Kind = keyof Subjects;

const LABELS: readonly [Kind, RegExp][] = [
	['sdgs', /^(?:relevant )?(?:sdgs?|sustainable development goals?|odd|ods)\s*:\s*/i],
	[
		'persons',
		/^(?:affected persons|(?:affected )?groups? of persons|persons affected|personnes concernées|personas afectadas|grupos de personas)\s*:\s*/i
	],
	['themes', /^(?:(?:full )?list of )?(?:human rights )?(?:themes?|thèmes?|temas?)\s*:\s*/i]
];
const CODE = /^[A-Z]\d{0,3}\s/;
const DASH = /^[-–—•·]\s*/;
const GOAL = /^(?:S\d{2} )?SDG \d/i;

export function noSubjects(): Subjects {
	return { themes: [], sdgs: [], persons: [] };
}

/**
 * Adds the lines of a cell: values with a dash or a code before them, below labels such as `SDGs:` and `Affected
 * persons:`. A line with neither, among lines that have one, continues the line before it.
 * @param kind what the lines are before the first label
 */
export function addSubjects(subjects: Subjects, lines: readonly string[], kind: Kind): void {
	const groups: { kind: Kind; lines: string[] }[] = [{ kind, lines: [] }];
	for (const line of lines) {
		const text = line.replace(/\s+/g, ' ').trim();
		if (text === '') continue;
		const label = LABELS.find(([, pattern]) => pattern.test(text));
		if (label) groups.push({ kind: label[0], lines: [] });
		const rest = label ? text.replace(label[1], '') : text;
		if (rest !== '' && rest !== '-') groups.at(-1)?.lines.push(rest);
	}
	for (const group of groups) {
		const marked = group.lines.some((line) => DASH.test(line));
		const coded = group.lines.some((line) => CODE.test(line));
		const values: string[] = [];
		for (const line of group.lines) {
			const begins = values.length === 0 || DASH.test(line) || (coded ? CODE.test(line) : !marked);
			if (begins) values.push(line.replace(DASH, ''));
			else values[values.length - 1] += ` ${line}`;
		}
		for (const value of values) addSubject(subjects, value, group.kind);
	}
}

/** Adds one value. A goal among the themes is a goal. */
export function addSubject(subjects: Subjects, value: string, kind: Kind): void {
	if (kind === 'sdgs' || GOAL.test(value)) {
		const goal = Number(/(?:SDG )?(\d{1,2})/i.exec(value.replace(/^S\d{2} /, ''))?.[1]);
		if (goal >= 1 && goal <= 17 && !subjects.sdgs.includes(goal)) subjects.sdgs.push(goal);
	} else if (value !== '' && !subjects[kind].includes(value)) subjects[kind].push(value);
}
