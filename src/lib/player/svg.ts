/** Elements and attributes of an SVG picture: attributes alone, never markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** A colour of the palette, as an attribute names it. */
export const colour = (paint: string): string => `var(--${paint})`;

/** A number as short as it is seen. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A new element with its attributes. */
export function make<Name extends keyof SVGElementTagNameMap>(
	name: Name,
	attributes: Record<string, string>
): SVGElementTagNameMap[Name] {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	return element;
}

/** Sets what differs; `undefined` takes an attribute away. */
export function set(element: SVGElement, attributes: Record<string, string | undefined>): void {
	for (const [key, value] of Object.entries(attributes)) {
		if (value === undefined) element.removeAttribute(key);
		else if (element.getAttribute(key) !== value) element.setAttribute(key, value);
	}
}
