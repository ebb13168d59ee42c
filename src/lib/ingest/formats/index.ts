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

/** The format a content is of, and the reader made for it. */
export async function recognise(
	file: Sniffed,
	check: () => void
): Promise<{ format: Format; reader: Reader } | undefined> {
	for (const format of FORMATS) {
		const reader = await format.recognise(file, check);
		if (reader) return { format, reader };
	}
	return undefined;
}
