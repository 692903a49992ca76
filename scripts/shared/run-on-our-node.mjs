// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Our parent, and the parent of that where the system tells it. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * npm runs us through a shell, and when npm is told to end, only that shell hears of it. So we notice by ourselves that
 * the npm which ran us has gone.
 * @param {() => void} then
 */
function whenNpmIsGone(then) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    then();
  }, 300);
  timer.unref();
}

/**
 * Runs a TypeScript file on the Node of package.json, passing on the wish to stop, and answers its exit code.
 *
 * It runs in a process group of its own, so that nothing of it can be left behind: it ends by itself when it loses us
 * (the channel closes), and when it has ended, we end what is left of its group.
 * @param {string} root
 * @param {string[]} command the file and its arguments
 * @returns {Promise<number>}
 */
export function runOnOurNode(root, command) {
  const node = join(root, 'node_modules/node/bin/node');
  const hasGroup = process.platform !== 'win32';
  const child = spawn(node, ['--import', 'tsx', '--conditions=react-server', ...command], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: hasGroup,
  });
  const endGroup = () => {
    try {
      if (hasGroup && child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nobody is left in it.
    }
  };
  let asked = 0;
  const ask = () => {
    asked += 1;
    if (asked === 1) child.kill('SIGTERM');
    else endGroup();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  whenNpmIsGone(ask);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      endGroup();
      if (signal && asked === 0) console.error(`\nPlainleaf was ended from outside (${signal}).`);
      resolve(code ?? 1);
    });
  });
}
