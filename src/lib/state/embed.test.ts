import { expect, test } from 'vitest';
import { embedding } from './embed';

test('only an address that asks for it is embedded, and only the view', () => {
	const on = (address: string) => {
		embedding.start(new URL(address));
		return embedding.on;
	};
	expect(on('https://a.example/demarche/explore?embed=1&view=flow')).toBe(true);
	expect(on('https://a.example/demarche/explore?embed=0')).toBe(false);
	expect(on('https://a.example/demarche/explore')).toBe(false);
	expect(on('https://a.example/demarche/data?embed=1')).toBe(false);
});

test('the whole page holds the same selection', () => {
	const address = new URL('https://a.example/explore?view=flow&embed=1&from=NOR');
	expect(embedding.whole(address)).toBe('https://a.example/explore?view=flow&from=NOR');
});
