import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Checks the page for barriers with axe-core. The source goes in through the debugger, which the page's own policy does
 * not concern, so that the policy stays in force.
 * @param include selector of the part to check; default the whole page
 * @returns one sentence per barrier, with the rule and the marks at fault; empty where there is none
 */
export async function axe(page: Page, include?: string): Promise<string[]> {
	await page.evaluate(source);
	return page.evaluate(
		async ([rules, selector]) => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(selector ?? document, { runOnly: [...rules] });
			return violations.map(
				({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`
			);
		},
		[RULES, include] as const
	);
}
