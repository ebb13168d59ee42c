import { expect, test } from 'vitest';
import { fromText } from '../byte-source';
import { bundledReference, ingestAll } from '../test-support';

const reference = bundledReference();

test.each(['themes', 'theme', 'issue', 'Issues'])(
	'a table of one’s own calls its themes “%s”',
	async (heading) => {
		const { rows, reconciliation } = await ingestAll(
			[
				fromText(
					'outcome.csv',
					`state_under_review,recommending_state,session,${heading},response\nKHM,NOR,32,Justice,Supported\n`
				)
			],
			{ reference }
		);
		expect(reconciliation).toMatchObject({ format: 'canonical-recommendations', read: 1, loaded: 1 });
		expect(rows.map(({ themes }) => themes)).toEqual([['justice']]);
	}
);
