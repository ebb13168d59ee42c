import { expect, test } from 'vitest';
import { withoutSource } from './position-source';

test.each([
	[
		['12.1 Do a (Chile);', 'Source of position: A/HRC/40/6/Add.1 - Para. 2'],
		['12.1 Do a (Chile);'],
		'A/HRC/40/6/Add.1 - Para. 2'
	],
	[['Supported', '  Source of Position: A/HRC/43/15 - Para 121 '], ['Supported'], 'A/HRC/43/15 - Para 121'],
	[['Appuyée', 'Source de la position : A/HRC/1/1/Add.1'], ['Appuyée'], 'A/HRC/1/1/Add.1'],
	[['Do a;', 'Fuente de la posición: A/HRC/1/1 - Párr. 3'], ['Do a;'], 'A/HRC/1/1 - Párr. 3'],
	[
		['Do a (Peru);', 'Source of position:', 'A/HRC/40/6/Add.1', 'Para. 2'],
		['Do a (Peru);'],
		'A/HRC/40/6/Add.1 Para. 2'
	],
	[['Do a (Peru); Source of position: A/HRC/40/6'], ['Do a (Peru);'], 'A/HRC/40/6'],
	[
		['Source of position: A/HRC/1/1', '12.2 Do b, as A/HRC/9/9 asks (Togo)'],
		['12.2 Do b, as A/HRC/9/9 asks (Togo)'],
		'A/HRC/1/1'
	],
	[['Name the source of position papers (Togo)'], ['Name the source of position papers (Togo)'], ''],
	[[], [], '']
])('%j', (lines, words, source) => {
	expect(withoutSource(lines)).toEqual({ words, source });
});
