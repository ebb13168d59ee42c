/**
 * `npm run prepare:player`: bundles the player of exported presentations into one script without imports, and puts its looks
 * beside it, so that the page can write a file that stands alone. Does nothing where its inputs have not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/paths';
import { write } from './lib/build/outputs';

const OUTPUT = 'src/lib/generated/player.json';
const ENTRY = 'src/lib/player/main.ts';
const STYLES = ['src/lib/player/figure.css', 'src/lib/player/player.css'];
const PALETTE = 'src/lib/ui/theme.css';
const INPUTS = ['src/lib/player', 'src/lib/layouts', 'src/lib/deck', PALETTE, 'scripts/build-player.ts'];

const stamp = fingerprint();
if (!isFresh()) await build();

async function build(): Promise<void> {
	const { build: bundle } = await import('vite');
	const made = await bundle({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: join(ROOT, ENTRY), formats: ['iife'], name: 'demarche' }
		}
	});
	const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
	const script = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
	if (script === '' || script.includes('</script'))
		throw new Error(`${ENTRY} gave no script that can stand in a page.`);
	const style = [lightPalette(), ...STYLES.map((file) => readFileSync(join(ROOT, file), 'utf8'))].join('\n');
	write(OUTPUT, `${JSON.stringify({ stamp, script, style })}\n`);
}

/** The light palette of the page: the first rule for `:root`. An exported file is shown on a projector, on white. */
function lightPalette(): string {
	const [rule] = /:root \{[^}]*\}/.exec(readFileSync(join(ROOT, PALETTE), 'utf8')) ?? [];
	if (rule === undefined) throw new Error(`${PALETTE} has no rule for :root.`);
	return rule;
}

function isFresh(): boolean {
	const path = join(ROOT, OUTPUT);
	if (!existsSync(path)) return false;
	return (JSON.parse(readFileSync(path, 'utf8')) as { stamp?: string }).stamp === stamp;
}

function fingerprint(): string {
	const hash = createHash('sha256');
	const add = (path: string) => hash.update(path).update(readFileSync(join(ROOT, path)));
	for (const input of INPUTS) {
		if (/\.\w+$/.test(input)) add(input);
		else
			for (const name of readdirSync(join(ROOT, input), { recursive: true, encoding: 'utf8' }).sort())
				if (/\.(ts|css)$/.test(name) && !name.endsWith('.test.ts')) add(`${input}/${name}`);
	}
	return hash.digest('hex');
}
