import { formatDecimal, formatNumber, m } from '../../i18n';

/** A size in words: 612 kB, 2.1 MB (decimal units, as file managers show them). */
export function fileSize(bytes: number): string {
	if (bytes < 999_500)
		return m.data_size_kb({ size: formatNumber(Math.max(bytes > 0 ? 1 : 0, bytes / 1000)) });
	return m.data_size_mb({ size: formatDecimal(bytes / 1_000_000) });
}
