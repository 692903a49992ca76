import { PrismaPg } from '@prisma/adapter-pg';
import { expect, test } from 'vitest';
import { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { ownerConnection, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();

const accessor = (model: string) => `${model.charAt(0).toLowerCase()}${model.slice(1)}`;

test('finds every model and field of the Prisma schema in the database that the migrations make', async () => {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerConnection() }) });
  const missing: string[] = [];
  for (const model of Object.values(Prisma.ModelName)) {
    const table = Reflect.get(client, accessor(model)) as { findMany: () => Promise<unknown[]> };
    await table.findMany().catch((error: Error) => missing.push(`${model}: ${error.message}`));
  }
  await client.$disconnect();
  expect(missing).toEqual([]);
});
