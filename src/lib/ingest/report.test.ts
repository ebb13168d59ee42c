import { expect, test } from 'vitest';
import { setAsideCsv } from './report';
import { ingestAll } from './test-support';

test('rows set aside become CSV that no spreadsheet runs', async () => {
	const { reconciliation } = await ingestAll([
		'state_under_review,recommending_state,session,text\n' +
			'KHM,NOR,18,fine\n' +
			'KHM,NOR,99,"=1+1, ""quoted"""\n' +
			'KHM,@cmd\n' +
			'KHM,NOR,-1,+3\n'
	]);
	const [header, first, second, third, end] = setAsideCsv(reconciliation).split('\r\n');
	expect(header).toBe('line,column,reason,cell_1,cell_2,cell_3,cell_4');
	expect(first).toMatch(/^3,session,"session is “99”.*",KHM,NOR,99,"'=1\+1, ""quoted"""$/);
	expect(second).toMatch(/^4,,.*,KHM,'@cmd$/);
	expect(third).toMatch(/^5,session,.*,KHM,NOR,-1,\+3$/);
	expect(end).toBe('');
});

test('none set aside leaves the header', async () => {
	const { reconciliation } = await ingestAll(['state_under_review,recommending_state\nKHM,NOR\n']);
	expect(setAsideCsv(reconciliation)).toBe('line,column,reason\r\n');
});
