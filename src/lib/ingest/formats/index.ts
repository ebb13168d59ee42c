import type { Sniffed } from '../sniff';
import { canonicalRecommendations } from './canonical-recommendations';
import { canonicalStates } from './canonical-states';
import { canonicalThemes } from './canonical-themes';
import { draftReport } from './draft-report';
import type { Format, Reader } from './format';
import { ohchrMatrix } from './ohchr-matrix';
import { uhriJson } from './uhri-json';
import { uhriXlsx } from './uhri-xlsx';
import { uprInfo2015 } from './upr-info-2015';
import { uprInfoApi } from './upr-info-api';
import { uprInfoExport } from './upr-info-export';

/** All formats, in the order in which they are tried. */
export const FORMATS: readonly Format[] = [
	canonicalRecommendations,
	uprInfo2015,
	uprInfoExport,
	uprInfoApi,
	ohchrMatrix,
	draftReport,
	uhriXlsx,
	uhriJson,
	canonicalStates,
	canonicalThemes
];

interface Found {
	format: Format;
	reader: Reader;
}

/** The format a content is of, and the reader made for it; in a workbook also our tables of States and themes on other sheets. */
export async function recognise(
	file: Sniffed,
	check: () => void
): Promise<(Found & { beside: readonly Found[] }) | undefined> {
	const found: Found[] = [];
	const isWorkbook = file.kind === 'xlsx' || file.kind === 'zip';
	for (const format of FORMATS) {
		const [first] = found;
		if (first && !(isWorkbook && format.stage === 'vocabulary')) continue;
		const reader = await format.recognise(file, check);
		if (reader) found.push({ format, reader });
	}
	const [first, ...beside] = found;
	return first && { ...first, beside };
}
