import { expect, test } from 'vitest';
import { standsFor } from './approach-themes';

const LABELS: Record<string, string> = { elections: 'Elections', minorities: 'Minorities', racism: 'Racism' };
const labelOf = (issue: string) => LABELS[issue] ?? issue;

test('a theme of several issues, or of one under another name, stands for them', () => {
	expect(standsFor({ label: 'Khmer Krom rights', issues: ['minorities', 'racism'] }, labelOf)).toEqual([
		'Minorities',
		'Racism'
	]);
	expect(standsFor({ label: 'Voting', issues: ['elections'] }, labelOf)).toEqual(['Elections']);
	expect(standsFor({ label: 'Elections', issues: ['elections'] }, labelOf)).toEqual([]);
});
