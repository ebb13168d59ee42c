import { m } from '../../i18n';
import type { FlowColumn } from '../../model/questions';

/** The heading of a column of a flow. */
export function columnLabel(column: FlowColumn): string {
	switch (column) {
		case 'cycle':
			return m.facet_cycle();
		case 'group':
			return m.facet_group();
		case 'from':
			return m.facet_from();
		case 'family':
			return m.facet_family();
		case 'theme':
			return m.facet_theme();
		case 'action':
			return m.facet_action();
		case 'response':
			return m.facet_response();
		case 'sur':
			return m.facet_sur();
	}
}
