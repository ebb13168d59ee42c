/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { Edition } from './edition';
import { ASSETS, missingOf, pagePathOf, pagesOf, prefixOf, type Shelf } from './shelves';

/**
 * Keeps the whole app on the device, so that it works without a network: files whose name holds their hash on one shelf for
 * all versions, where none is ever fetched twice; pages, data and icons on a shelf for each version. It answers for its own
 * list alone, asks its own origin alone, and takes over from its forerunner only when a page says so. A browser may let a
 * forerunner go on for minutes after that; it then gives out its successor's pages.
 */
const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const prefix = prefixOf(base);
const pagesShelf = pagesOf(prefix, version);
const immutable = `${base}/_app/immutable/`;
/** What a host sends for an address that leads nowhere. */
const notFound = `${base}/404.html`;
const shelves: Shelf[] = [
	{ name: prefix + ASSETS, paths: build },
	{ name: pagesShelf, paths: [...prerendered, ...files, notFound] }
];
const edition = new Edition(prefix, base, version);
const total = shelves.reduce((sum, { paths }) => sum + paths.length, 0);
const pages = new Set(shelves[1]?.paths);

/** How many files are asked for at a time. */
const AT_A_TIME = 6;

worker.addEventListener('install', (event) => event.waitUntil(fill()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (pathname.startsWith(immutable)) event.respondWith(asset(request));
	else if (request.mode === 'navigate') {
		const page = pagePathOf(pathname, pages);
		if (page === pathname) event.respondWith(stored(page, request));
		// A page's own links are relative, so that its address may not end in a slash too many.
		else if (page) event.respondWith(Response.redirect(page + new URL(request.url).search, 302));
		else event.respondWith(missing(request));
	} else if (pages.has(pathname)) event.respondWith(stored(pathname, request));
});

worker.addEventListener('message', (event: ExtendableMessageEvent & { data: string }) => {
	const [port] = event.ports;
	const answer = async () =>
		port?.postMessage({ missing: (await missingOf(shelves)).length, total, edition: await edition.now });
	if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
	const [, successor] = /^hand over to (.+)$/.exec(event.data) ?? [];
	if (successor) event.waitUntil(edition.handOver(successor).then(() => port?.postMessage(undefined)));
	if (event.data === 'state') event.waitUntil(answer());
	// Whoever waits for the answer reads from it whether all could be had.
	if (event.data === 'fill') event.waitUntil(fill().then(answer, answer));
	if (event.data === `tidy ${version}` && event.source) event.waitUntil(tidy((event.source as Client).id));
});

/** Fetches what is missing; what is there already stays. Fails where one file cannot be had, and keeps the others. */
async function fill(): Promise<void> {
	const missing = await missingOf(shelves);
	const next = missing[Symbol.iterator]();
	const fetcher = async () => {
		for (const { name, path } of next) {
			// A page must be of this version, whatever the browser still has; a hashed file is the same for ever.
			const answer = await fetch(path, { cache: name === pagesShelf ? 'reload' : 'default' });
			if (!answer.ok) throw new Error(`${path} could not be kept for offline use: ${answer.status}.`);
			await (await caches.open(name)).put(path, plain(answer));
		}
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, fetcher));
}

/** A page that was redirected may not answer a navigation; as a plain answer it may. */
function plain(answer: Response): Response {
	return answer.redirected ? new Response(answer.body, answer) : answer;
}

async function asset(request: Request): Promise<Response> {
	const shelf = await caches.open(prefix + ASSETS);
	const kept = await shelf.match(request.url, { ignoreSearch: true, ignoreVary: true });
	return kept ?? fetch(request);
}

async function stored(path: string, request: Request): Promise<Response> {
	const cacheName = pagesOf(prefix, await edition.now);
	const kept = await caches.match(path, { cacheName, ignoreVary: true });
	return kept ?? fetch(request);
}

/** The network's answer, whoever may know the address; without a network the page that says there is none. */
async function missing(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const cacheName = pagesOf(prefix, await edition.now);
		const kept = await caches.match(notFound, { cacheName, ignoreVary: true });
		if (!kept) throw error;
		return new Response(kept.body, { status: 404, headers: kept.headers });
	}
}

/** Clears away the pages of other versions. Their hashed files stay: a tab may still be open that wants them. */
async function takeOver(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(pagesOf(prefix, '')) && name !== pagesShelf);
	await Promise.all(old.map((name) => caches.delete(name)));
	await edition.arrive();
	await worker.clients.claim();
}

/** Clears away hashed files of other versions, where the one tab that is open is of this version and none is coming. */
async function tidy(asking: string): Promise<void> {
	const shelf = await caches.open(prefix + ASSETS);
	const kept = await shelf.keys();
	const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	const { installing, waiting } = worker.registration;
	if (installing || waiting || open.some(({ id }) => id !== asking)) return;
	const wanted = new Set(build);
	const old = kept.filter(({ url }) => !wanted.has(new URL(url).pathname));
	await Promise.all(old.map((request) => shelf.delete(request)));
}
