/** Pages of a PDF, by its page objects. */
export const pagesOf = (pdf: Buffer): number =>
	pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
