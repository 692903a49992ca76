import { beforeAll, expect, test } from 'vitest';
import { closeDatabase, pool } from '@/lib/db/client';
import { getCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { buildClinic } from '@/tests/builders/clinic-builder';
import { ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

// An address may bring settings of its own, and they win over ours; a pooler that forgets the role does the same.
beforeAll(() => {
  process.env.DATABASE_URL = `${ownerConnection()}?options=${encodeURIComponent('-c role=postgres')}`;
});

test('does no work at all over a connection that row security does not bind', async () => {
  const refusal = /works as postgres, not as plainleaf_app/;
  await expect(pool().query('SELECT 1')).rejects.toThrow(refusal);
  await expect(buildClinic()).rejects.toThrow(refusal);
  await expect(getCompiledLibrary()).rejects.toThrow(refusal);
  await closeDatabase();
});
