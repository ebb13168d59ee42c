import type { BrowserContext, Page } from 'playwright-core';

/** What a page did that no page of ours may do, and every request it made. */
export interface Watch {
	/** Addresses asked for, in order, those of workers included. */
	readonly requests: readonly string[];
	/** One sentence for each fault: foreign request, console error, uncaught error, breach of the policy. */
	readonly faults: readonly string[];
	/** Lets faults that match pass; for tests that cause one. */
	allow(pattern: RegExp): void;
}

const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:']);

/**
 * Watches every page of a context.
 * @param context a context without pages yet
 * @param sites addresses of the site under test; requests to any other origin are faults
 */
export async function watch(context: BrowserContext, sites: readonly string[]): Promise<Watch> {
	const own = sites.map((site) => new URL(site).origin);
	const requests: string[] = [];
	const faults: string[] = [];
	const allowed: RegExp[] = [];

	context.on('request', (request) => {
		const url = new URL(request.url());
		requests.push(request.url());
		if (!LOCAL_SCHEMES.has(url.protocol) && !own.includes(url.origin))
			faults.push(`Foreign request: ${request.url()}`);
	});
	context.on('console', (message) => {
		if (message.type() === 'error')
			faults.push(`Console error: ${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) =>
		faults.push(`Uncaught error: ${String(error.error().stack ?? error.error())}`)
	);
	context.on('page', (page: Page) => {
		page.on('crash', () => faults.push(`The page crashed: ${page.url()}`));
		page.on('worker', (worker) => {
			// Heard from a moment after its start on. A worker that is gone by then has no more to tell.
			worker.evaluate(reportBreaches).catch(() => undefined);
		});
	});
	await context.addInitScript(reportBreaches);

	return {
		requests,
		get faults() {
			return faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
		},
		allow: (pattern) => void allowed.push(pattern)
	};
}

/** Runs in the page or the worker. */
function reportBreaches(): void {
	addEventListener('securitypolicyviolation', (event) => {
		console.error(`Breach of the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
	});
}
