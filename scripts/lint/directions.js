/**
 * The directions of ARCHITECTURE.md as a lint rule: which folder may import which, and that DuckDB and Arrow have one owner.
 *
 * Tests (`*.test.ts`, `testing.ts`, `test-support.ts`) are held to neither, so that a question can be asserted against the real engine.
 */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The table of ARCHITECTURE.md. `'*'` is everything; `folder` a folder; `folder/file` that one file of it;
 * `type folder` types alone. A folder may always import itself.
 * @type {Record<string, readonly string[]>}
 */
export const DIRECTIONS = {
	model: [],
	ingest: ['model'],
	engine: ['model'],
	simulate: ['model'],
	analysis: ['model', 'engine/sql'],
	layouts: ['model', 'type analysis'],
	exports: ['model', 'layouts', 'type player', 'type analysis'],
	plan: ['model'],
	i18n: ['model', 'generated'],
	deck: [
		'model',
		'plan/databases',
		'state/selection',
		'state/url',
		'state/approach-selection',
		'state/approach-url'
	],
	player: ['layouts', 'deck'],
	ui: ['i18n'],
	keep: ['model', 'ingest', 'engine'],
	state: ['model', 'ingest', 'engine', 'simulate', 'analysis', 'layouts', 'keep', 'generated'],
	views: ['model', 'layouts', 'plan', 'deck', 'player', 'type analysis', 'ui', 'i18n'],
	routes: ['*'],
	scripts: [
		'model',
		'ingest',
		'engine',
		'simulate',
		'analysis',
		'layouts',
		'exports',
		'keep',
		'i18n',
		'generated',
		'scripts'
	]
};

/** Packages with one owner, and the folders that may name them. */
const OWNED = [
	{ packages: ['@duckdb/duckdb-wasm', 'apache-arrow'], owners: ['engine'], besides: /^scripts\/bench\// }
];

/**
 * The folder of the table that a file stands in.
 * @param {string} path relative to the project, with `/`
 * @returns {string | undefined} `undefined` for files the table does not concern
 */
export function folderOf(path) {
	const inLib = /^src\/lib\/([^/]+)\//.exec(path);
	if (inLib) return inLib[1];
	if (path.startsWith('src/routes/')) return 'routes';
	if (path.startsWith('scripts/')) return 'scripts';
	return undefined;
}

/**
 * Says what is wrong with an import.
 * @param {string} from the importing file, relative to the project, with `/`
 * @param {string} to what is imported, as written
 * @param {boolean} typeOnly whether only types are imported
 * @returns {string | undefined} one sentence, or `undefined` where all is well
 */
export function wrongImport(from, to, typeOnly) {
	if (/(\.test|\/testing|\/test-support)\.[jt]s$/.test(from)) return undefined;
	const here = folderOf(from);
	if (here === undefined) return undefined;

	const owned = OWNED.find(({ packages }) =>
		packages.some((name) => to === name || to.startsWith(`${name}/`))
	);
	if (owned && !owned.owners.includes(here) && !owned.besides.test(from)) {
		return `Only ${owned.owners.join(', ')} may import ${to}; ask it for plain columns.`;
	}

	const inLib = from.startsWith('src/lib/');
	if (inLib && /^\$lib(\/|$)/.test(to)) return `Inside src/lib, import ${to} by its relative path.`;
	const target = resolveImport(from, to);
	if (target === undefined) {
		return here === 'model' ? `model imports nothing, and so not ${to}.` : undefined;
	}
	if (inLib && /\.[cm]?[jt]s$/.test(to) && !target.includes('/generated/')) {
		return `Inside src/lib, import ${to} without its extension.`;
	}

	const there = folderOf(target);
	if (there === undefined || there === here) return undefined;
	const allowed = DIRECTIONS[here];
	if (allowed === undefined)
		return `src/lib/${here} is not in the table of directions; add it there and in ARCHITECTURE.md.`;
	const file = target.replace(/^src\/lib\//, '').replace(/\.[jt]s$/, '');
	const fits = allowed.some(
		(one) => one === '*' || one === there || one === file || (typeOnly && one === `type ${there}`)
	);
	if (fits) return undefined;
	if (allowed.includes(`type ${there}`))
		return `${here} may import only types of ${there}: write \`import type\`.`;
	const list =
		allowed.length > 0
			? allowed.map((one) => one.replace(/^type (.*)/, 'types of $1')).join(', ')
			: 'nothing';
	return `${here} may not import ${there}; it may import ${list}.`;
}

/**
 * @param {string} from @param {string} to
 * @returns {string | undefined} path relative to the project, or `undefined` for a package
 */
function resolveImport(from, to) {
	if (to.startsWith('.')) return join(dirname(from), to.replace(/\?.*$/, '')).replaceAll(sep, '/');
	if (to === '$lib' || to.startsWith('$lib/')) return `src/lib${to.slice(4)}`;
	return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const directions = {
	meta: { type: 'problem', docs: { description: 'Imports go the way of ARCHITECTURE.md' }, schema: [] },
	create(context) {
		const from = relative(ROOT, context.filename).replaceAll(sep, '/');

		/** @param {any} source @param {boolean} typeOnly */
		function check(source, typeOnly) {
			if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
			const sentence = wrongImport(from, source.value, typeOnly);
			if (sentence) context.report({ node: source, message: sentence });
		}

		return {
			/** @param {any} node */
			ImportDeclaration(node) {
				const every =
					node.specifiers.length > 0 &&
					node.specifiers.every((/** @type {any} */ one) => one.importKind === 'type');
				check(node.source, node.importKind === 'type' || every);
			},
			ExportNamedDeclaration: (/** @type {any} */ node) => check(node.source, node.exportKind === 'type'),
			ExportAllDeclaration: (/** @type {any} */ node) => check(node.source, node.exportKind === 'type'),
			ImportExpression: (/** @type {any} */ node) => check(node.source, false),
			TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal, true),
			/** `new URL('./x.worker.ts', import.meta.url)` names a file with its extension, as bundlers want it. @param {any} node */
			'NewExpression[callee.name="URL"][arguments.1.type="MemberExpression"]'(node) {
				const [path] = node.arguments;
				if (typeof path.value === 'string')
					check({ ...path, value: path.value.replace(/\.[jt]s$/, '') }, false);
			}
		};
	}
};
