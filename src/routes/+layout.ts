import { browser } from '$app/environment';
import { language } from '$lib/i18n/language.svelte';

// Every page is a shell that the browser fills: the data never leave the device, so there is nothing to render on a server.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'never';

export async function load() {
	if (browser) await language.start(new URL(location.href));
}
