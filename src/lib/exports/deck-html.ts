import type { OfflineDeck } from '../player/offline-deck';

/** What the exported file is made of beside its data. */
export interface OfflineParts {
	/** The bundled player. */
	script: string;
	/** Palette and looks. */
	style: string;
	/** Faces as `@font-face` rules with the fonts inside. */
	fonts: string;
	/** The app's name, for the file's foot in its source. */
	generator: string;
}

/**
 * A presentation as one HTML file that plays from a disk: data, player, looks and fonts inside, and a policy of its own that
 * lets nothing in or out. The data stand in a block of JSON, never in code.
 * @returns the text of the file
 */
export async function deckHtml(deck: OfflineDeck, parts: OfflineParts): Promise<string> {
	const style = `${parts.fonts}\n${parts.style}`;
	const policy = [
		"default-src 'none'",
		`script-src '${await hashOf(parts.script)}'`,
		`style-src '${await hashOf(style)}'`,
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	return `<!doctype html>
<html lang="${escaped(deck.language)}" dir="${deck.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escaped(parts.generator)}">
<title>${escaped(deck.title === '' ? (deck.frames[0]?.headline ?? '') : deck.title)}</title>
<style>${style}</style>
</head>
<body>
<script type="application/json" id="deck">${jsonInHtml(deck)}</script>
<script>${parts.script}</script>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
export function jsonInHtml(value: unknown): string {
	return JSON.stringify(value)
		.replaceAll('<', '\\u003c')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

async function hashOf(text: string): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
