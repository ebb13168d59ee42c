import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** A command that ended badly; its own output has been shown already. */
export class CommandFailed extends Error {
	/** @param {string} sentence @param {number} code */
	constructor(sentence, code) {
		super(sentence);
		this.name = 'CommandFailed';
		this.code = code;
	}
}

/**
 * Runs a command in the project's folder with its output on the screen and no standard input.
 * @param {string} command @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code; 127 where the command does not exist
 */
export function run(command, args, env = process.env) {
	return new Promise((done, fail) => {
		const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
		child.on('error', (error) => {
			if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') done(127);
			else fail(error);
		});
		child.on('close', (code) => done(code ?? 1));
	});
}

/**
 * Runs npm: the copy that runs this script where npm started it, else the one on the path.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function npm(args) {
	const itself = process.env.npm_execpath;
	if (itself?.endsWith('npm-cli.js')) return run(process.execPath, [itself, ...args]);
	return process.platform === 'win32' ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args]) : run('npm', args);
}

/**
 * Resolves when the person stops the program: Ctrl-C, or a signal to end.
 * @returns {Promise<void>}
 */
export function untilStopped() {
	return new Promise((done) => {
		for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => done());
	});
}
