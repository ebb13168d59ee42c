/**
 * A sheet as a web page of its own that prints as one A4 page: its markup and the rules that touch it, nothing else. It
 * asks for no other file, so the fonts are those of the reader's system.
 * @param sheet as it stands on the page
 */
export function printablePage(sheet: HTMLElement, title: string, language: string): string {
	const copy = sheet.cloneNode(true) as HTMLElement;
	copy.style.zoom = '';
	const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	// Put together as a text: a style element made here would be held to the policy of this page.
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped}</title>
<style>
${rulesOf(sheet).replaceAll('</', '<\\/')}
</style>
</head>
<body>
${copy.outerHTML}
</body>
</html>
`;
}

function rulesOf(sheet: HTMLElement): string {
	return [...document.styleSheets].flatMap(({ cssRules }) => kept(cssRules, sheet)).join('\n');
}

function kept(rules: CSSRuleList, sheet: HTMLElement): string[] {
	return [...rules].flatMap((rule) => {
		if (rule instanceof CSSPageRule) return [rule.cssText];
		if (rule instanceof CSSMediaRule) {
			const inner = kept(rule.cssRules, sheet);
			return inner.length === 0 ? [] : [`@media ${rule.conditionText} {\n${inner.join('\n')}\n}`];
		}
		if (!(rule instanceof CSSStyleRule)) return [];
		return touches(rule.selectorText, sheet) ? [rule.cssText] : [];
	});
}

function touches(selector: string, sheet: HTMLElement): boolean {
	if (/^(:root|html|body|\*)/.test(selector)) return true;
	const bare = selector.replace(/::?(before|after|first-child|last-child|hover|focus-visible)/g, '');
	try {
		return sheet.matches(bare) || sheet.querySelector(bare) !== null;
	} catch {
		// A selector that is nothing without what was taken off it, such as `::selection`.
		return false;
	}
}
