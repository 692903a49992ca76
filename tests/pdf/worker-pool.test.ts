import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DocumentError } from '@/lib/documents/document-problem';
import { createWorkerPool } from '@/lib/documents/pdf/worker-pool';
import type { Misbehaviour } from '@/tests/pdf/fixtures/misbehaving-worker';

const pool = createWorkerPool<Misbehaviour, string>(
  {
    filename: join(process.cwd(), 'tests/pdf/fixtures/misbehaving-worker.ts'),
    threads: 1,
    limitSeconds: 2,
    memoryMb: 64,
    waiting: 2,
  },
  'nothing',
);

afterAll(() => pool.close());

const codeOf = async (task: Promise<string>): Promise<string> =>
  task.then(
    () => 'none',
    (error: unknown) => (error instanceof DocumentError ? error.problem.code : String(error)),
  );

describe('a worker that goes wrong', () => {
  it('is ended at the time limit, while this thread goes on, and the next task is done', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    expect(await codeOf(pool.run('endless'))).toBe('render-timeout');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
    expect(await pool.run('nothing')).toBe('hoard 0');
  });

  it('is ended at the memory limit, and the next task is done', async () => {
    expect(await codeOf(pool.run('hungry'))).toBe('render-out-of-memory');
    expect(await pool.run('nothing')).toBe('hoard 0');
  });

  it('passes on a defect as it is, and the next task is done', async () => {
    await expect(pool.run('throws')).rejects.toThrow('a defect');
    expect(await pool.run('nothing')).toBe('hoard 0');
  });

  it('has a queue with an end', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(pool.run('nothing'))));
    expect(codes.filter((code) => code === 'render-busy').length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === 'none').length).toBeGreaterThan(1);
    expect(await pool.run('nothing')).toBe('hoard 0');
  });
});
