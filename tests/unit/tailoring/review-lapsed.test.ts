import { describe, expect, test } from 'vitest';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const vocabulary = aVocabulary({ conditions: [aTerm('gout')] });
const today = '2026-11-26';

const decisionFor = (blocks: Parameters<typeof aBlock>[1][], conditions: string[] = [], day: string | null = today) => {
  const library = aLibrary({
    vocabulary,
    blocks: blocks.map((changes, index) =>
      aBlock('advice', { blockId: `block ${index}`, placement: 'core', ...changes }),
    ),
    rules: [aRule('SR-001', ['advice'], ['condition:gout'])],
  });
  const compiled = day === null ? compileLibrary(library) : compileLibrary(library, day);
  return tailor(compiled, aProfile({ conditions })).decisions.get('advice');
};

describe('a text past its review date', () => {
  test.for<[string, string, string]>([
    ['is printed on the last day of its grace', '2026-08-28', 'included'],
    ['is left out on the day after', '2026-08-27', 'not-applicable'],
  ])('%s', ([, reviewBy, outcome]) => {
    expect(decisionFor([{ reviewBy }])?.outcome).toBe(outcome);
  });

  test('is left out with the date that it was due on', () => {
    const decision = decisionFor([{ reviewBy: '2026-05-03' }]);
    expect(decision?.reason).toEqual({ kind: 'review-lapsed', reviewBy: '2026-05-03' });
    const words = { factLabels: new Map(), titleOf: String };
    expect(decision && explainDecision(decision, words)).toBe('Out of date: its review was due on 3 May 2026');
  });

  test('never lapses where no day is told', () => {
    expect(decisionFor([{ reviewBy: '1999-01-01' }], [], null)?.outcome).toBe('included');
  });

  test('leaves the other texts of its advice in force', () => {
    expect(decisionFor([{ reviewBy: '2026-01-01' }, {}])?.outcome).toBe('included');
  });

  test('that was for other people is no reason for this person', () => {
    const decision = decisionFor([{ reviewBy: '2026-01-01', for: ['condition:gout'] }, { for: ['sex:male'] }]);
    expect(decision?.reason.kind).toBe('not-for-this-person');
  });

  test('is still called unsafe where a rule blocks it', () => {
    expect(decisionFor([{ reviewBy: '2026-01-01' }], ['gout'])?.outcome).toBe('blocked');
  });
});
