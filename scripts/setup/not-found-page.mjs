import { createHash } from 'node:crypto';
import { inlineScriptHashes } from './csp.mjs';

/** What stands at the foot of the site and nowhere above it. */
const LANDMARK = 'manifest.webmanifest';

/**
 * SvelteKit's fallback page for addresses that lead nowhere, made to find out where the site stands. The page is sent for any
 * such address, at any depth, so that no path that is written into it can be right for a site below a sub-path: it asks for
 * the manifest of the installed app beside its address, then a folder up, and starts from there.
 * @param {string} html as SvelteKit writes it for a site at the root of its host
 * @returns {string} with the policy of its new script
 * @throws {Error} where the page is not built as expected
 */
export function findingItsSite(html) {
	const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
	const [, kit] = /(__sveltekit_\w+) = \{/.exec(script) ?? [];
	const [start, app] = [...script.matchAll(/import\("(\/_app\/[^"]+)"\)/g)].map(([, path]) => path);
	if (!kit || !start || !app) throw new Error('The fallback page of SvelteKit has changed its form.');
	const links = [...html.matchAll(/<link href="(\/_app\/[^"]+)" rel="stylesheet">/g)].map(([, path]) => path);
	const own = `
				(async () => {
					const app = document.currentScript.parentElement;
					const folders = location.pathname.split('/').slice(0, -1);
					const stands = async (base) => {
						try {
							const answer = await fetch(base + '/${LANDMARK}');
							return answer.ok && (await answer.json()).name === 'Demarche';
						} catch {
							return false;
						}
					};
					let base = folders.join('/');
					while (base !== '' && !(await stands(base))) base = base.slice(0, base.lastIndexOf('/'));
					const link = (rel, path) => document.head.append(Object.assign(document.createElement('link'), { rel, href: base + path }));
					link('icon', '/icon.svg');
					for (const path of ${JSON.stringify(links)}) link('stylesheet', path);
					globalThis.${kit} = { base };
					const [kit, built] = await Promise.all([import(base + '${start}'), import(base + '${app}')]);
					kit.start(built, app);
				})();
			`;
	const page = html.replace(script, () => own).replace(/[\t ]*<link [^>]*href="\/[^>]*>\n?/g, '');
	const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
	const [found = ''] = inlineScriptHashes(page);
	return page.replace(hash, found);
}
