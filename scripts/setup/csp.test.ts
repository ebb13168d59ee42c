import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cspHeader, inlineScriptHashes } from './csp.mjs';

test('the policy allows the own origin and WebAssembly, and nothing inline', () => {
	const policy = cspHeader();
	expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
	expect(policy).toContain("img-src 'self' blob: data:");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('inline scripts go in by their hash, files do not', () => {
	const html = `<script src="a.js"></script><script type="module">let a = 1;</script><script>\n b \n</script>`;
	const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
	expect(inlineScriptHashes(html)).toEqual([hash('let a = 1;'), hash('\n b \n')]);
	expect(cspHeader(['sha256-abc='])).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-abc=';`);
});

test('nobody may frame the site but whom the host names', () => {
	expect(cspHeader([], ['https://coalition.example'])).toMatch(
		/frame-ancestors https:\/\/coalition\.example$/
	);
});
