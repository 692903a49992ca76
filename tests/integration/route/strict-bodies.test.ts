import { expect, test } from 'vitest';
import { z } from 'zod';
import { findRoutes } from '@/tests/setup/route-manifest';

type Definition = { type: string } & Record<string, unknown>;

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

const isSchema = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value;

/** Every schema that stands inside this one, with the way there. */
const inside = (value: unknown, at: string): [string, z.ZodType][] => {
  if (isSchema(value)) return [[at, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => inside(one, `${at}.${index}`));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([name, one]) => inside(one, `${at}.${name}`));
};

/** The objects of a schema that take more than they name. */
const findLoose = (schema: z.ZodType, at: string, seen = new Set<z.ZodType>()): string[] => {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const definition = definitionOf(schema);
  if (schema instanceof z.ZodLazy) return findLoose(schema.unwrap() as z.ZodType, at, seen);
  const { catchall } = definition;
  const strict = definition.type !== 'object' || (isSchema(catchall) && definitionOf(catchall).type === 'never');
  const parts = inside({ ...definition, catchall: undefined }, at);
  return [...(strict ? [] : [at]), ...parts.flatMap(([place, part]) => findLoose(part, place, seen))];
};

test('no object in the body of any route takes a field that it does not name', async () => {
  const bodies = (await findRoutes()).flatMap(({ key, policy }) => (policy.body ? [[key, policy.body] as const] : []));
  expect(bodies.length).toBeGreaterThan(30);
  expect(bodies.flatMap(([key, body]) => findLoose(body, key))).toEqual([]);
});

test('a loose object is found wherever it stands', () => {
  const loose = z.object({ clinicId: z.string() });
  const nested: [string, z.ZodType][] = [
    ['itself', loose],
    ['in an array', z.strictObject({ all: z.array(loose) })],
    ['in a union', z.union([z.strictObject({}), loose])],
    ['behind a default', z.strictObject({ one: loose.optional().nullable() })],
    ['in a record', z.record(z.string(), loose)],
    ['behind a preprocess', z.preprocess((value) => value, loose)],
    ['that passes all through', z.strictObject({ one: z.looseObject({}) })],
    ['lazily', z.strictObject({ one: z.lazy(() => loose) })],
  ];
  for (const [where, schema] of nested) expect([where, findLoose(schema, 'body').length]).toEqual([where, 1]);
});
