import { describe, expect, test } from 'vitest';
import { answerProfileLine } from '@/lib/domain/tailoring/answer-profile-line';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();
const library = compileLibrary(pack);

const answer = (input: unknown) => {
  const answered = answerProfileLine(library, typeof input === 'string' ? input : JSON.stringify(input));
  if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
  return answered.value;
};

const fieldsRefused = (input: unknown): string[] => {
  const answered = answerProfileLine(library, typeof input === 'string' ? input : JSON.stringify(input));
  return answered.ok ? [] : answered.problem.map(({ field }) => field);
};

describe('an answer', () => {
  test('takes an age band as enough, and everything not listed as absent', () => {
    const { name, gate, questions, sheet } = answer({ ageBand: 'adult' });
    expect({ name, gate, questions }).toEqual({ name: null, gate: { status: 'none', because: [] }, questions: [] });
    expect(sheet).toContain('relief.stretch-calf');
  });

  test('gives the name back', () => {
    expect(answer({ name: 'Ward 3, bed 2', ageBand: 'adult' }).name).toBe('Ward 3, bed 2');
  });

  test('decides all 122 advice keys', () => {
    expect(Object.keys(answer({ ageBand: 'adult' }).decisions)).toHaveLength(122);
  });

  test('says why advice is blocked', () => {
    expect(answer({ ageBand: 'adult', conditions: ['ckd-4'] }).decisions['diet.potassium-rich']).toEqual({
      outcome: 'blocked',
      rules: ['SR-090'],
      cautions: [],
      reason: 'Chronic kidney disease stage 4 (SR-090)',
    });
  });

  test('names the rule, severity and fact of a caution', () => {
    expect(answer({ ageBand: 'adult', medicines: ['warfarin'] }).decisions['relief.massage']?.cautions).toEqual([
      { rule: 'SR-024', severity: 'warn', fact: 'medicine:warfarin' },
    ]);
  });

  test('says what closed the gate', () => {
    expect(answer({ ageBand: 'toddler', redFlags: ['RF-02'] }).gate).toEqual({
      status: 'assess-first',
      because: ['redFlag:RF-02', 'age under 5 years'],
    });
  });

  test('asks of facts that can be answered in the next line', () => {
    const first = { ageBand: 'adult', sex: 'female', complete: false };
    const { questions } = answer(first);
    const absent = questions.map(({ ask }) => ask);
    expect(absent.length).toBeGreaterThan(100);
    expect(answer({ ...first, absent }).questions).toEqual([]);
  });
});

describe('a line that is refused names the field', () => {
  test.each([
    ['no JSON', '{bad', 'line'],
    ['an empty line', '', 'line'],
    ['a list', '[]', 'profile'],
    ['null', 'null', 'profile'],
    ['no age band', {}, 'ageBand'],
    ['an unknown age band', { ageBand: 'adults' }, 'ageBand'],
    ['an unknown condition', { ageBand: 'adult', conditions: ['ckd-4', 'ckd-9'] }, 'conditions.1'],
    ['an unknown danger sign', { ageBand: 'adult', redFlags: ['RF-99'] }, 'redFlags.0'],
    ['an unknown absent fact', { ageBand: 'adult', absent: ['ckd-4'] }, 'absent.0'],
    ['a fourth trimester', { ageBand: 'adult', pregnancyTrimester: 4 }, 'pregnancyTrimester'],
    ['a pregnant man', { ageBand: 'adult', sex: 'male', pregnancyTrimester: 2 }, 'pregnancyTrimester'],
    ['an age outside its band', { ageBand: 'child', age: 40 }, 'age'],
    ['half a year', { ageBand: 'adult', age: 40.5 }, 'age'],
    ['a field that no profile has', { ageBand: 'adult', medicine: ['statin'] }, 'medicine'],
    ['a field that JavaScript gives every object', '{"ageBand":"adult","__proto__":{}}', '__proto__'],
    ['a list where a token belongs', { ageBand: 'adult', conditions: [['ckd-4']] }, 'conditions.0'],
    ['text where a list belongs', { ageBand: 'adult', conditions: 'ckd-4' }, 'conditions'],
    ['a word for yes', { ageBand: 'adult', complete: 'yes' }, 'complete'],
  ])('%s', (_what, input, field) => {
    expect(fieldsRefused(input)).toEqual([field]);
  });

  test('all of them, when several are wrong', () => {
    expect(fieldsRefused({ ageBand: 'adult', conditions: ['a'], allergies: ['b'] })).toEqual([
      'conditions.0',
      'allergies.0',
    ]);
  });
});
