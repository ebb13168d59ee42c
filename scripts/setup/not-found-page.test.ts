import { expect, test } from 'vitest';
import { inlineScriptHashes } from './csp.mjs';
import { findingItsSite } from './not-found-page.mjs';

const script = `
	__sveltekit_abc = { base: "" };
	Promise.all([import("/_app/immutable/entry/start.1.js"), import("/_app/immutable/entry/app.2.js")]);
`;
const html = `<html><head>
	<link rel="icon" href="/icon.svg" type="image/svg+xml" />
	<meta http-equiv="content-security-policy" content="script-src 'self' '${inlineScriptHashes(`<script>${script}</script>`)[0]}'">
	<link href="/_app/immutable/entry/start.1.js" rel="modulepreload">
	<link href="/_app/immutable/assets/0.css" rel="stylesheet">
</head><body><div><script>${script}</script></div></body></html>`;

test('the page for an address that leads nowhere holds no path from the root, and the policy of its own script', () => {
	const page = findingItsSite(html);
	expect(page).not.toMatch(/(href|src)="\//);
	expect(page).not.toMatch(/import\("\//);
	expect(page).toContain('["/_app/immutable/assets/0.css"]');
	expect(page).toContain(`'self' '${inlineScriptHashes(page)[0]}'`);
});

test('a page of another form is refused when the site is built', () => {
	expect(() => findingItsSite('<html></html>')).toThrow('changed its form');
});
