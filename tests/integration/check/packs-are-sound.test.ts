import { afterAll, expect, test } from 'vitest';
import { explainMatrixFinding, stopsPublishing } from '@/lib/domain/check/matrix-finding';
import { closeMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { runMatrix } from '@/lib/usecases/check/run-matrix';
import { readPacks } from '@/tests/builders/library-builder';

afterAll(closeMatrixPool);

/** The full matrix takes a minute of two cores: `npm run bench -- matrix`. Here the tallest sheets are laid out. */
const tallest = 60;

test.for(await readPacks())(
  'of everybody whom the matrix of %s makes up nobody gets a sheet that is unsafe, empty, hard to read or, of the tallest, too long',
  async ([, library]) => {
    const { findings, coverage } = await runMatrix({ library, today: '2026-11-26', mostLaidOut: tallest });
    const stopping = findings.filter(stopsPublishing);
    expect(stopping.map((finding) => `${explainMatrixFinding(finding)}: ${JSON.stringify(finding)}`)).toEqual([]);
    expect(coverage.layouts).toBeGreaterThanOrEqual(tallest);
  },
);
