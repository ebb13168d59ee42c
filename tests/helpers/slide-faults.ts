/**
 * Runs in the page: what of the slide on show is drawn under 20 pixels, cut, or over something else. Type is measured as it
 * is drawn, after an SVG has been scaled into its place.
 */
export function slideFaults(): string[] {
	const found: string[] = [];
	const root = document.querySelector('dialog');
	for (const element of root?.querySelectorAll('h1, p, span, strong, button, .figure text') ?? []) {
		if (element.textContent.trim() === '' || element.classList.contains('visually-hidden')) continue;
		const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
		const scale = drawn ? Math.hypot(drawn.a, drawn.b) : 1;
		const size = parseFloat(getComputedStyle(element).fontSize) * scale;
		if (size < 19.99) found.push(`${element.textContent}: ${size.toFixed(2)} px`);
	}
	const chart = root?.querySelector('.chart')?.getBoundingClientRect();
	const header = root?.querySelector('header');
	const slide = root?.querySelector('.slide');
	if (!chart || !header || !slide) return [...found, 'there is no slide'];
	if (header.scrollHeight > header.clientHeight + 1) found.push('the headline is cut');
	if (slide.scrollHeight > slide.clientHeight + 1) found.push('the slide is cut');
	for (const line of root?.querySelectorAll('footer p') ?? [])
		if (line.getBoundingClientRect().top < chart.bottom - 1)
			found.push(`over the picture: ${line.textContent}`);
	for (const text of root?.querySelectorAll('.figure text') ?? []) {
		const { left, right, top, bottom, width } = text.getBoundingClientRect();
		if (width === 0) continue;
		if (left < 0 || right > innerWidth || top < chart.top - 20 || bottom > chart.bottom + 20)
			found.push(`cut: ${text.textContent}`);
	}
	for (const text of root?.querySelectorAll('.figure text') ?? [])
		if (text.textContent.includes('…')) found.push(`shortened: ${text.textContent}`);
	const caption = root?.querySelector('.caption')?.textContent ?? '';
	if (/marks without a name/.test(caption)) found.push(caption);
	const circles = [...(root?.querySelectorAll<SVGRectElement>('.figure .nodes rect[data-mark]') ?? [])]
		.filter(({ dataset }) => /^(theme|state|review|gathered):/.test(dataset.mark ?? ''))
		.filter((rect) => Number(rect.getAttribute('rx')) > 0)
		.map((rect) => ({ name: rect.dataset.mark ?? '', box: rect.getBoundingClientRect() }));
	// In a field of two axes marks stand where their figures are.
	if (root?.querySelector('[data-mark="field first"]')) return found;
	circles.forEach((a, index) => {
		for (const b of circles.slice(index + 1)) {
			const [dx, dy] = [a.box.x - b.box.x, a.box.y - b.box.y];
			const [r, q] = [a.box.width / 2, b.box.width / 2];
			if (Math.hypot(dx + r - q, dy + r - q) < r + q - 0.2) found.push(`${a.name} overlaps ${b.name}`);
		}
	});
	return found;
}
