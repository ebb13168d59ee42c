import { expect, test } from 'vitest';
import { RESPONSES } from '../../model/vocabulary';
import { parsePosition } from './position';

test.each<[string, string]>([
	['Supported', 'Supported'],
	['Noted', 'Noted'],
	['Not supported', 'Noted'],
	['Accepted', 'Supported'],
	['Enjoys the support of Kenya', 'Supported'],
	['Does not enjoy the support of Kenya', 'Noted'],
	['Supported/Noted', 'mixed'],
	['Supported / Noted', 'mixed'],
	['Supported and noted', 'mixed'],
	['Partially supported', 'mixed'],
	['Supported (in part)', 'mixed'],
	['Accepted in part', 'mixed'],
	['Noted (not supported)', 'Noted'],
	['Noted, not supported', 'Noted'],
	['Supported, considered already implemented', 'Supported'],
	['Accepted and in the process of implementation', 'Supported'],
	['The State supports', 'Supported'],
	['Takes note', 'Noted'],
	['Rejected', 'Noted'],
	['Will be examined', 'Pending'],
	['Appuyée', 'Supported'],
	['Recueille l’appui de la France', 'Supported'],
	['Ne recueille pas l’appui', 'Noted'],
	['Prend note', 'Noted'],
	['Non acceptée', 'Noted'],
	['Partiellement acceptée', 'mixed'],
	['Cuenta con el apoyo', 'Supported'],
	['No cuenta con el apoyo', 'Noted'],
	['Tomó nota', 'Noted'],
	['Parcialmente aceptada', 'mixed'],
	['–', 'Unknown'],
	['Not applicable', 'Unknown'],
	['Perhaps', 'nothing'],
	['Examined', 'nothing'],
	['x'.repeat(100_000), 'nothing']
])('%s', (cell, expected) => {
	const { code, mixed } = parsePosition(cell);
	expect(mixed ? 'mixed' : (RESPONSES[code] ?? 'nothing')).toBe(expected);
});
