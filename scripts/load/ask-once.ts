import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Ask } from '@/scripts/load/asks';
import { answerLimitMs } from '@/scripts/load/met';

const agent = new Agent({ keepAlive: true, maxSockets: 2048, maxFreeSockets: 256 });

export type Answered = { status: number; milliseconds: number };

/** Asks on the loopback, and reads the answer to its end. Rejects when the connection breaks off or ten seconds pass. */
export const askOnce = (address: string, { method, path, headers, body }: Ask): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { port, host } = new URL(address);
    const started = performance.now();
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { host, ...headers },
        signal: AbortSignal.timeout(answerLimitMs),
      },
      (answer) => {
        answer.on('error', reject).on('end', () => {
          resolve({ status: answer.statusCode ?? 0, milliseconds: performance.now() - started });
        });
        answer.resume();
      },
    );
    asked.on('error', reject).end(body);
  });
