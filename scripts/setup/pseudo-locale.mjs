/**
 * A step of the build that makes the pseudo-locale `en-XB`. It has no catalogue, so that Paraglide lets it repeat the English
 * messages; this lets it repeat them through `pseudo`, which costs the site a few bytes a message in place of a fourth catalogue.
 *
 * @returns {import('vite').Plugin}
 */
export function pseudoLocale() {
	return {
		name: 'demarche:pseudo-locale',
		transform(code, id) {
			if (!/\/i18n\/generated\/messages\/[^/]+\.js$/.test(id)) return undefined;
			const turned = code.replace(
				/const (en_xb\w*) = (en_\w+);/g,
				(_, own, english) => `const ${own} = (i) => pseudo(${english}(i));`
			);
			if (turned === code) return undefined;
			return { code: `import { pseudo } from '../../pseudo';\n${turned}`, map: null };
		}
	};
}
