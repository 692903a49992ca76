import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { profileSchema } from '@/lib/domain/profile/profile';
import { answerProfileLine } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readLegCramps } from '@/tests/builders/library-builder';
import { profileArbitrary } from '@/tests/builders/profile-arbitrary';

const published = async (file: string) => z.fromJSONSchema(JSON.parse(await readFile(`docs/${file}`, 'utf8')));

const pack = await readLegCramps();
const library = compileLibrary(pack);
const input = await published('tailor-input.schema.json');
const output = await published('tailor-output.schema.json');
const anyProfile = profileArbitrary(pack);

describe('the published schema of the input', () => {
  test('takes every sound profile', () => {
    fc.assert(fc.property(anyProfile, (profile) => input.safeParse(JSON.parse(JSON.stringify(profile))).success));
  });

  test('takes the least that a profile may say', () => {
    expect(input.safeParse({ ageBand: 'adult' }).success).toBe(true);
  });

  const broken = [
    {},
    { ageBand: 'grown-up' },
    { ageBand: 'adult', age: -1 },
    { ageBand: 'adult', age: 121 },
    { ageBand: 'adult', age: 1.5 },
    { ageBand: 'adult', sex: 'other' },
    { ageBand: 'adult', pregnancyTrimester: 0 },
    { ageBand: 'adult', pregnancyTrimester: 4 },
    { ageBand: 'adult', conditions: [''] },
    { ageBand: 'adult', conditions: [1] },
    { ageBand: 'adult', conditions: ['x'.repeat(61)] },
    { ageBand: 'adult', absent: Array.from({ length: 201 }, () => 'pregnancy') },
    { ageBand: 'adult', name: 'x'.repeat(201) },
    { ageBand: 'adult', complete: 'true' },
    { ageBand: 'adult', weight: 70 },
  ];

  test.each(broken)('refuses, as the engine does, %j', (profile) => {
    expect([input.safeParse(profile).success, profileSchema.safeParse(profile).success]).toEqual([false, false]);
  });

  test('agrees with the engine on any value in any field', () => {
    const field = fc.constantFrom(...Object.keys(profileSchema.shape));
    fc.assert(
      fc.property(anyProfile, field, fc.jsonValue(), (profile, name, value) => {
        const changed = JSON.parse(JSON.stringify({ ...profile, [name]: value }));
        expect(input.safeParse(changed).success).toBe(profileSchema.safeParse(changed).success);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the published schema of the output', () => {
  test('holds for every answer', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const answer = answerProfileLine(library, JSON.stringify(profile));
        expect(answer.ok && output.safeParse(JSON.parse(JSON.stringify(answer.value))).error).toBe(undefined);
      }),
    );
  });

  test('refuses an answer with a field that it does not name', () => {
    const answer = answerProfileLine(library, '{"ageBand":"adult"}');
    expect(answer.ok && output.safeParse({ ...answer.value, extra: 1 }).success).toBe(false);
  });

  test('refuses an outcome that it does not name', () => {
    const decisions = { 'core.a': { outcome: 'maybe', rules: [], cautions: [], reason: 'Because' } };
    const answer = { name: null, gate: { status: 'none', because: [] }, decisions, questions: [], sheet: [] };
    expect(output.safeParse(answer).success).toBe(false);
  });
});
