import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { directions } from './scripts/lint/directions.js';
import svelteConfig from './svelte.config.js';

const INNER_HTML = 'Text goes in as text: a file may hold anything.';

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'coverage/',
			'tests/output/',
			'src/lib/generated/',
			'src/lib/i18n/generated/',
			'src/lib/i18n/project.inlang/',
			'static/'
		]
	},
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { demarche: { rules: { directions } } },
		rules: {
			'demarche/directions': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-properties': [
				'error',
				...['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'].map((property) => ({
					property,
					message: INNER_HTML
				}))
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: INNER_HTML },
				{
					selector: "CallExpression[callee.object.name='document'][callee.property.name='write']",
					message: INNER_HTML
				}
			],
			// TypeScript knows every name already.
			'no-undef': 'off',
			'svelte/no-at-html-tags': 'error',
			// Sets and maps here are values, made anew and held in $state.raw; none is changed while it is shown.
			'svelte/prefer-svelte-reactivity': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		// A promise nobody waits for is an error nobody hears of.
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/only-throw-error': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		// Links carry the selection after a path that `resolve` made; the rule sees only a variable.
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	}
);
