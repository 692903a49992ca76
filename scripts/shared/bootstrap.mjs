// @ts-check
import { fileURLToPath } from 'node:url';
import { arePackagesInstalled, installPackages } from './install-packages.mjs';
import { messageOf, StartProblem, toStartProblem } from './problem.mjs';
import { runOnOurNode } from './run-on-our-node.mjs';
import { step } from './step.mjs';
import { whenAskedToEnd } from './when-asked-to-end.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * The way into both commands, on whatever Node is there and with nothing installed: installs the packages that are
 * missing, then runs the TypeScript file on our own Node. Ends the process with its exit code.
 * @param {string[]} command
 * @param {{ withDevelopment: boolean }} options whether the packages for development are needed as well
 */
export async function bootstrap(command, options) {
  const stopped = new AbortController();
  const stopWatching = whenAskedToEnd(() => stopped.abort());
  try {
    if (Number.parseInt(process.versions.node, 10) < 20) {
      throw new StartProblem(
        `Plainleaf needs Node 20 or newer, and this is ${process.version}: see https://nodejs.org.`,
      );
    }
    if (!arePackagesInstalled(root, options)) {
      await step('Installing packages', () => installPackages(root, stopped.signal));
    }
    stopWatching();
    process.exitCode = await runOnOurNode(root, command);
  } catch (error) {
    if (stopped.signal.aborted) return;
    const problem = toStartProblem(error, root);
    console.error(problem instanceof StartProblem ? `\n${messageOf(problem)}` : problem);
    process.exitCode = 1;
  }
}
