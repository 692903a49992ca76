import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const oneToFive = z.int().min(1).max(5);
const risk = z.strictObject({ likelihood: oneToFive, severity: oneToFive });
const said = z.string().min(10);

const hazardSchema = z.strictObject({
  id: z.string().regex(/^H\d\d$/),
  hazard: said,
  causes: z.array(said).min(1),
  effect: said,
  initial: risk,
  residual: risk,
  controls: z.array(z.strictObject({ what: said, in: z.string(), name: z.string().min(4) })).min(1),
  tests: z.array(z.strictObject({ file: z.string(), name: said })).min(1),
});

type Hazard = z.infer<typeof hazardSchema>;

const readHazards = (): Hazard[] =>
  z.array(hazardSchema).parse(parse(readFileSync('docs/safety/hazards.yaml', 'utf8')));

const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** As `git grep` would: the very characters, in a file that is there. */
const findMissing = (file: string, name: string, read = textOf): string[] => {
  const text = read(file);
  if (text === null) return [`${file} is not there`];
  return text.includes(name) ? [] : [`${file} has no "${name}"`];
};

const isTest = /^tests\/.+\.(test|spec)\.tsx?$/;

const findGaps = ({ id, controls, tests, initial, residual }: Hazard, read = textOf): string[] =>
  [
    ...controls.flatMap((control) => findMissing(control.in, control.name, read)),
    ...tests.flatMap(({ file, name }) =>
      isTest.test(file) ? findMissing(file, name, read) : [`${file} is no file of tests`],
    ),
    ...(residual.likelihood > initial.likelihood || residual.severity > initial.severity
      ? ['its controls make it worse']
      : []),
  ].map((gap) => `${id}: ${gap}`);

test('every hazard names controls and tests that are there, by the words that stand in them (docs/safety/hazards.yaml)', () => {
  expect(readHazards().flatMap((hazard) => findGaps(hazard))).toEqual([]);
});

test('the hazards are numbered on from H01, each number once', () => {
  const ids = readHazards().map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, index) => `H${String(index + 1).padStart(2, '0')}`));
});

test('none is left whose risk is high and not looked at again: 15 and more is never what remains', () => {
  const left = readHazards().filter(({ residual }) => residual.likelihood * residual.severity >= 15);
  expect(left.map(({ id }) => id)).toEqual([]);
});

test('a control that was renamed, a test that is gone and a file that is none would be found', () => {
  const [hazard] = readHazards();
  if (!hazard) throw new Error('There are no hazards.');
  const read = (file: string) => (file === 'lib/here.ts' ? 'export const other = 1' : null);
  const broken: Hazard = {
    ...hazard,
    controls: [{ what: 'Something that holds', in: 'lib/here.ts', name: 'holds' }],
    tests: [
      { file: 'tests/unit/gone.test.ts', name: 'says what it holds' },
      { file: 'docs/trust.md', name: 'says what it holds' },
    ],
    residual: { likelihood: 5, severity: 5 },
  };
  expect(findGaps(broken, read)).toEqual([
    'H01: lib/here.ts has no "holds"',
    'H01: tests/unit/gone.test.ts is not there',
    'H01: docs/trust.md is no file of tests',
    'H01: its controls make it worse',
  ]);
});

test.each([
  ['no control', { controls: [] }],
  ['no test', { tests: [] }],
  ['a likelihood of 6', { initial: { likelihood: 6, severity: 1 } }],
  ['a test with no words', { tests: [{ file: 'tests/unit/x.test.ts', name: '' }] }],
])('a hazard with %s is refused', (_what, wrong) => {
  expect(hazardSchema.safeParse({ ...readHazards()[0], ...wrong }).success).toBe(false);
});
