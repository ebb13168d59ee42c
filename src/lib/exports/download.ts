/** Marks the text as UTF-8 for spreadsheets, which otherwise take it for the system's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Hands a file to the person through the browser's own download. Nothing is sent anywhere. */
export function download(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = fileName(name);
	document.body.append(anchor);
	anchor.click();
	anchor.remove();
	// The browser reads the address after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Downloads a CSV, as printed by `toCsv`, so that spreadsheets read its accents. */
export function downloadCsv(name: string, csv: string): void {
	download(name, new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' }));
}

/** A name that every system accepts: signs that file systems reserve become a hyphen. */
export function fileName(name: string): string {
	const cleaned = name
		// eslint-disable-next-line no-control-regex -- control characters are among the reserved signs
		.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
		.replace(/^[.\s]+|[.\s]+$/g, '')
		.slice(0, 180);
	return cleaned === '' ? 'download' : cleaned;
}
