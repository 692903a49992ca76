import { execFile } from 'node:child_process';

export type Said = { code: number; said: string; seconds: number };

/** One of the commands of the runbook, `npm run backup` and others, as somebody runs it, less npm. */
export const runScript = (script: string, env: Record<string, string>, ...options: string[]): Promise<Said> =>
  new Promise((resolve) => {
    const command = ['--import', 'tsx', '--conditions=react-server', `scripts/${script}.ts`, ...options];
    const started = performance.now();
    const own = { NODE_ENV: 'test' as const, PATH: process.env.PATH, ...env };
    execFile(process.execPath, command, { env: own }, (error, stdout, stderr) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}`, seconds });
    });
  });
