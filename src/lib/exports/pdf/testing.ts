import { strFromU8, unzlibSync } from 'fflate';

/** What a test sees of a PDF that `pdfDocument` wrote. */
export interface PdfContent {
	pages: number;
	/** Width and height in points. */
	size: number[];
	title: string;
	language: string;
	/** Lines of text and what stands for signs, in reading order, each on a line of its own. */
	text: string;
	/** Where each line of letters stands, in points from the lower left corner. */
	lines: { text: string; x: number; y: number; font: string }[];
	/** Names of the embedded fonts. */
	fonts: string[];
	/** How many pictures the page shows, apart from those that stand for a sign. */
	pictures: number;
}

/** Reads as much of PDF as `pdfDocument` writes. */
export function readPdf(bytes: Uint8Array): PdfContent {
	const file = strFromU8(bytes, true);
	const objects = new Map<number, string>();
	for (const [, offset] of xrefOf(file).entries()) {
		const [whole, id] = /^(\d+) 0 obj\n/.exec(file.slice(offset))!;
		objects.set(Number(id), file.slice(offset + whole.length, file.indexOf('\nendobj\n', offset)));
	}
	const object = (id: string | undefined) => objects.get(Number(id)) ?? '';
	const streamOf = (id: string | undefined) => {
		const [, packed] = /stream\n([\s\S]*)\nendstream$/.exec(object(id))!;
		return strFromU8(unzlibSync(Uint8Array.from(packed!, (letter) => letter.charCodeAt(0))), true);
	};
	const pages = [...objects.values()].filter((one) => one.startsWith('<< /Type /Page '));
	const page = pages[0]!;
	const fonts = new Map(
		[...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
			const [, base] = /\/BaseFont \/(\S+)/.exec(object(id))!;
			const meaning = streamOf(/\/ToUnicode (\d+)/.exec(object(id))![1]);
			const letters = [...meaning.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(
				([, glyph, units]) => [glyph!, textOf(units!)] as const
			);
			return [name!, { base: base!, letters: new Map(letters) }];
		})
	);
	const lines: PdfContent['lines'] = [];
	const text: string[] = [];
	const content = streamOf(/\/Contents (\d+)/.exec(page)![1]);
	const shown = /\/(F\d+) \S+ Tf \S+ Tz (\S+) (\S+) Td <(\w+)> Tj|\/ActualText <(\w+)>/g;
	for (const [, font, x, y, codes, actual] of content.matchAll(shown)) {
		if (actual !== undefined) text.push(textOf(actual));
		else {
			const { base, letters } = fonts.get(font!)!;
			const line = codes!.match(/.{4}/g)!.map((code) => letters.get(code) ?? '\uFFFD');
			lines.push({ text: line.join(''), x: Number(x), y: Number(y), font: base });
			text.push(line.join(''));
		}
	}
	const [, title] = /\/Title <(\w+)>/.exec(file)!;
	const [, language] = /\/Lang <(\w+)>/.exec(file)!;
	return {
		pages: pages.length,
		size: /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(page)!.slice(1).map(Number),
		title: textOf(title!),
		language: textOf(language!),
		text: text.join('\n'),
		lines,
		fonts: [...fonts.values()].map(({ base }) => base),
		pictures: [...content.matchAll(/(BDC\n)?q [^\n]* \/P\d+ Do Q/g)].filter(([, sign]) => sign === undefined)
			.length
	};
}

function xrefOf(file: string): number[] {
	const [, start] = /startxref\n(\d+)\n%%EOF\n$/.exec(file)!;
	return [...file.slice(Number(start)).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
}

const textOf = (units: string) =>
	units
		.match(/.{4}/g)!
		.map((unit) => String.fromCharCode(parseInt(unit, 16)))
		.join('')
		.replace(/^\uFEFF/, '');
