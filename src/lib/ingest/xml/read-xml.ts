import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Takes the parts of an XML text as they come. Names are without prefix; `space` is the namespace's address. */
export interface XmlHandler {
	/** @param attribute the value of an attribute by its name without prefix */
	open(name: string, attribute: (name: string) => string | undefined, space: string): void;
	text(text: string): void;
	close(name: string, space: string): void;
	/** Set once no more is wanted. */
	readonly done?: boolean;
}

/** An XML text that is not well formed. */
export class XmlFault extends Error {}

/** Elements within elements beyond this depth are taken for an attack. */
const MOST_DEPTH = 500;

/**
 * Reads UTF-8 bytes of XML as they come. Entities that a document declares itself are not expanded, but a fault.
 * The reader is `saxes`: it streams, knows namespaces, needs neither a DOM nor `eval`, so that it runs in a worker under
 * our Content-Security-Policy and in Node.
 * @throws XmlFault
 */
export async function readXml<Piece extends { bytes: Uint8Array }>(
	pieces: AsyncIterable<Piece>,
	handler: XmlHandler,
	each: (piece: Piece) => Promise<void> | void = () => {}
): Promise<void> {
	const parser = new SaxesParser({ xmlns: true, position: false });
	let depth = 0;
	let attributes: SaxesTagNS['attributes'] = {};
	const attribute = (name: string): string | undefined => {
		for (const key in attributes) {
			const found = attributes[key];
			if (found?.local === name) return found.value;
		}
		return undefined;
	};
	parser.on('error', (error) => {
		throw new XmlFault(error.message);
	});
	parser.on('doctype', () => {
		throw new XmlFault('a document type declaration');
	});
	parser.on('opentag', (tag) => {
		if (++depth > MOST_DEPTH) throw new XmlFault('elements nested too deeply');
		attributes = tag.attributes;
		handler.open(tag.local, attribute, tag.uri);
	});
	parser.on('text', (text) => handler.text(text));
	parser.on('cdata', (text) => handler.text(text));
	parser.on('closetag', (tag) => {
		depth--;
		handler.close(tag.local, tag.uri);
	});
	const decoder = new TextDecoder();
	for await (const piece of pieces) {
		parser.write(decoder.decode(piece.bytes, { stream: true }));
		if (handler.done) return;
		await each(piece);
	}
	parser.write(decoder.decode());
	parser.close();
}
