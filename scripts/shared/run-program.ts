import { spawn } from 'node:child_process';
import { explainFailure, StartProblem } from '@/scripts/shared/problem.mjs';

type Options = { root: string; env: NodeJS.ProcessEnv; signal: AbortSignal };

/** Runs one of our packages' programs on this Node, quiet unless it fails. */
export const runProgram = async (title: string, args: readonly string[], options: Options): Promise<void> => {
  options.signal.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd: options.root,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: options.signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  throw new StartProblem(explainFailure(output, options.root) ?? `${title} failed:\n\n${output.trim()}`);
};
