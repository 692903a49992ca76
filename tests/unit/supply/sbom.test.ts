import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readLock } from '@/tests/unit/supply/read-lock';

const billSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.enum(['1.5', '1.6', '1.7']),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.literal(1),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    component: z.object({ type: z.literal('application'), name: z.literal('plainleaf'), purl: z.string() }),
  }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string(),
      purl: z.string().regex(/^pkg:npm\/(%40[^/]+\/)?[^/@]+@[^@]+$/),
      hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) })).optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

let bill: z.infer<typeof billSchema>;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/sbom.mjs'], { maxBuffer: 64 * 1024 * 1024 });
  bill = billSchema.parse(JSON.parse(stdout));
}, 60_000);

const inProduction = () => readLock().filter(({ dev }) => !dev);

test('the bill of materials names every package of production in its version, and none that is for development only', () => {
  const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
  const wanted = inProduction().map(({ name, version }) => `${name}@${version}`);
  expect([...new Set(listed)].sort()).toEqual([...new Set(wanted)].sort());
});

test('it gives the checksum of each, as the lock has it', () => {
  const given = new Map(
    bill.components.map(({ name, version, hashes }) => [`${name}@${version}`, hashes?.[0]?.content]),
  );
  const wrong = inProduction().filter(({ name, version, integrity }) => {
    if (!integrity) return false;
    return given.get(`${name}@${version}`) !== Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  });
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test('what it says about who needs whom leads nowhere that is not in it', () => {
  const known = new Set([...bill.components.map((one) => one['bom-ref']), ...bill.dependencies.map(({ ref }) => ref)]);
  expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
});
