import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DocumentError } from '@/lib/documents/document-problem';
import { createWorkerPool } from '@/lib/documents/pdf/worker-pool';
import type { Misbehaviour } from '@/tests/pdf/fixtures/misbehaving-worker';

const poolWith = (limitSeconds: number) =>
  createWorkerPool<Misbehaviour, string>(
    {
      filename: join(process.cwd(), 'tests/pdf/fixtures/misbehaving-worker.ts'),
      threads: 1,
      limitSeconds,
      memoryMb: 64,
      waiting: 2,
    },
    'nothing',
  );

const hasty = poolWith(4);
const patient = poolWith(60);

afterAll(() => Promise.all([hasty.close(), patient.close()]));

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
    expect(await codeOf(hasty.run('endless'))).toBe('render-timeout');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
    expect(await hasty.run('nothing')).toBe('hoard 0');
  });

  it('counts a task’s seconds from when a worker takes it: who waited is not ended for that', async () => {
    // Both together take longer than the limit, each alone does not.
    expect(await Promise.all([hasty.run('slow'), hasty.run('slow')])).toEqual(['hoard 0', 'hoard 0']);
  });

  it('sends away who waited too long for a worker, and ends nobody’s work for it', async () => {
    const codes = await Promise.all(['slow', 'slow', 'slow'].map(() => codeOf(hasty.run('slow'))));
    expect(codes).toEqual(['none', 'none', 'render-busy']);
  });

  it('is ended at the memory limit, and the next task is done', async () => {
    expect(await codeOf(patient.run('hungry'))).toBe('render-out-of-memory');
    expect(await patient.run('nothing')).toBe('hoard 0');
  });

  it('is ended at the limit of its own task, where that has one', async () => {
    await expect(patient.run('endless', 1)).rejects.toMatchObject({ problem: { code: 'render-timeout', seconds: 1 } });
    expect(await patient.run('nothing')).toBe('hoard 0');
  });

  it('passes on a defect as it is, and the next task is done', async () => {
    await expect(patient.run('throws')).rejects.toThrow('a defect');
    expect(await patient.run('nothing')).toBe('hoard 0');
  });

  it('has a queue with an end', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(patient.run('nothing'))));
    expect(codes.filter((code) => code === 'render-busy').length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === 'none').length).toBeGreaterThan(1);
    expect(await patient.run('nothing')).toBe('hoard 0');
  });
});
