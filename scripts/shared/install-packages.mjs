// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure, StartProblem } from './problem.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>} Packages */

/** Node 24, from npm: everything but this first step runs on it. */
export const ourNode = 'node_modules/node/bin/node';

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Are the installed packages those of the lock? npm writes down what it installed, as the last thing it does.
 * @param {Packages} locked
 * @param {Packages} installed
 * @param {{ withDevelopment: boolean }} options
 */
export const isInstalled = (locked, installed, { withDevelopment }) =>
  Object.entries(locked).every(([place, wanted]) => {
    const found = installed[place];
    if (place === '') return true;
    if (!found) return wanted.optional || (!withDevelopment && (wanted.dev || wanted.devOptional));
    return found.version === wanted.version && (!wanted.integrity || found.integrity === wanted.integrity);
  });

/**
 * @param {string} root the repository
 * @param {{ withDevelopment: boolean }} options
 */
export function arePackagesInstalled(root, options) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (!locked) throw new StartProblem(`There is no package-lock.json in ${root}: is this a whole clone of Plainleaf?`);
  return !!installed && existsSync(join(root, ourNode)) && isInstalled(locked, installed, options);
}

/** The npm that runs us, or the one on PATH. */
function npmCommand() {
  const running = process.env.npm_execpath ?? '';
  if (running.endsWith('npm-cli.js')) return { command: process.execPath, first: [running], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

const flags = [
  '--include=dev',
  '--ignore-scripts=false',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  // Three tries in a quarter of a minute instead of npm's 70 seconds: whoever has no network should hear of it soon.
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
];

/**
 * `npm ci`, quiet unless it fails.
 * @param {string} root
 * @param {AbortSignal} signal
 */
export async function installPackages(root, signal) {
  const { command, first, shell } = npmCommand();
  const hasGroup = process.platform !== 'win32';
  const child = spawn(command, [...first, 'ci', ...flags], {
    cwd: root,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroup,
    // Prisma's installer would download an engine that Plainleaf does without.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  // npm runs packages' own scripts, and does not end them, nor always itself. Half an installation is no loss: npm
  // writes down what it installed only at the end, so that the next start begins anew.
  const stop = () => (hasGroup && child.pid ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL'));
  signal.addEventListener('abort', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => signal.removeEventListener('abort', stop));
  signal.throwIfAborted();
  if (code === 0 && existsSync(join(root, ourNode))) return;
  if (code === 0)
    throw new StartProblem(`npm installed everything but ${ourNode}. Remove node_modules and start again.`);
  throw new StartProblem(explainInstallFailure(output, root));
}

/**
 * @param {string} output what npm wrote
 * @param {string} root
 */
export function explainInstallFailure(output, root) {
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'));
  const text = errors.join('\n');
  if (/EUSAGE[\s\S]*in sync/.test(text)) {
    return 'package.json and package-lock.json disagree. Run "npm install", then "npm run lock:complete".';
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(text)) {
    return 'npm cannot reach its package registry. Check the network, or the proxy in "npm config list", then run the same command again.';
  }
  return explainFailure(text, root) ?? `npm ci failed:\n${errors.slice(0, 20).join('\n') || output.slice(-2000)}`;
}
