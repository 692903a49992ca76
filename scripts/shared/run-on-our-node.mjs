// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ourNode } from './install-packages.mjs';
import { whenAskedToEnd } from './when-asked-to-end.mjs';

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
  const node = join(root, ourNode);
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
  whenAskedToEnd(ask);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      endGroup();
      if (signal && asked === 0) console.error(`\nPlainleaf was ended from outside (${signal}).`);
      resolve(code ?? 1);
    });
  });
}
