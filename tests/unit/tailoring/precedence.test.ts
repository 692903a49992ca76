import { describe, expect, test } from 'vitest';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, anAdviceKey, aRedFlag, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { anUnknownProfile, aProfile } from '@/tests/builders/profile-builder';

const vocabulary = aVocabulary({ conditions: [aTerm('gout'), aTerm('asthma')] });
const alternative = { text: 'Do this instead.', adviceKey: 'other' };

const decide = (parts: Parameters<typeof aLibrary>[0], profile = aProfile({ conditions: ['gout'] })) => {
  const library = compileLibrary(aLibrary({ vocabulary, ...parts }));
  return tailor(library, profile).decisions.get('advice');
};

describe('a block wins over', () => {
  const blocking = aRule('SR-001', ['advice'], ['condition:gout']);

  test('core placement', () => {
    const blocks = [aBlock('advice', { placement: 'core' })];
    expect(decide({ blocks, rules: [blocking] })?.outcome).toBe('blocked');
  });

  test('advice that is for clinicians only', () => {
    const adviceKeys = [anAdviceKey('advice', { default: 'clinician' })];
    expect(decide({ adviceKeys, rules: [blocking] })?.outcome).toBe('blocked');
  });

  test('text about danger signs', () => {
    const blocks = [aBlock('advice', { section: 'get-help' })];
    expect(decide({ blocks, rules: [blocking] })?.outcome).toBe('blocked');
  });

  test('text that is for other people', () => {
    const blocks = [aBlock('advice', { for: ['condition:asthma'] })];
    expect(decide({ blocks, rules: [blocking] })?.outcome).toBe('blocked');
  });

  test('advice that has no text', () => {
    expect(decide({ adviceKeys: [anAdviceKey('advice')], rules: [blocking] })?.outcome).toBe('blocked');
  });

  test('a warning, whose caution is kept and whose rule is named after it', () => {
    const warning = aRule('SR-000', ['advice'], ['condition:gout'], { severity: 'warn' });
    const note = aRule('SR-002', ['advice'], ['condition:gout'], { severity: 'note' });
    expect(decide({ blocks: [aBlock('advice')], rules: [note, warning, blocking] })).toMatchObject({
      outcome: 'blocked',
      rules: ['SR-001', 'SR-000', 'SR-002'],
      cautions: [
        { rule: 'SR-000', severity: 'warn' },
        { rule: 'SR-002', severity: 'note' },
      ],
    });
  });
});

describe('without a block', () => {
  test('clinician-only wins over text that would go on the sheet', () => {
    const adviceKeys = [anAdviceKey('advice', { default: 'clinician' })];
    expect(decide({ adviceKeys, blocks: [aBlock('advice', { placement: 'core' })] })?.outcome).toBe('clinician-only');
  });

  test('danger-sign text is on the sheet even when the gate is closed', () => {
    const parts = { blocks: [aBlock('advice', { section: 'get-help' })], redFlags: [aRedFlag('RF-01')] };
    expect(decide(parts, aProfile({ redFlags: ['RF-01'] }))?.outcome).toBe('included');
  });

  test('the closed gate wins over core placement', () => {
    const parts = { blocks: [aBlock('advice', { placement: 'core' })], redFlags: [aRedFlag('RF-01')] };
    expect(decide(parts, aProfile({ redFlags: ['RF-01'] }))).toMatchObject({
      outcome: 'not-applicable',
      reason: { kind: 'assess-first' },
    });
  });

  test('a block that may hold wins over core placement, and names what is not known', () => {
    const blocks = [aBlock('advice', { placement: 'core' })];
    const rules = [aRule('SR-001', ['advice'], ['condition:asthma'], { saferAlternative: alternative })];
    expect(decide({ blocks, rules }, anUnknownProfile())).toMatchObject({
      outcome: 'offered',
      reason: { kind: 'not-known', facts: ['condition:asthma'] },
    });
  });

  test('a warning leaves core advice on the sheet, with its caution', () => {
    const rules = [aRule('SR-001', ['advice'], ['condition:gout'], { severity: 'warn' })];
    expect(decide({ blocks: [aBlock('advice', { placement: 'core' })], rules })).toMatchObject({
      outcome: 'included',
      cautions: [{ rule: 'SR-001', severity: 'warn', fact: 'condition:gout', text: 'Caution of SR-001' }],
    });
  });

  test('a warning takes advice off the sheet that is only there because it fits', () => {
    const blocks = [aBlock('advice', { placement: 'when-it-fits', fits: ['condition:gout'] })];
    const rules = [aRule('SR-001', ['advice'], ['condition:gout'], { severity: 'warn' })];
    expect(decide({ blocks, rules })).toMatchObject({ outcome: 'offered', reason: { kind: 'warned' } });
  });

  test('a note leaves it there', () => {
    const blocks = [aBlock('advice', { placement: 'when-it-fits', fits: ['condition:gout'] })];
    const rules = [aRule('SR-001', ['advice'], ['condition:gout'], { severity: 'note' })];
    expect(decide({ blocks, rules })).toMatchObject({ outcome: 'included', cautions: [{ severity: 'note' }] });
  });
});

describe('placement', () => {
  test.each([
    ['core', [], 'included', 'core'],
    ['if-room', [], 'included', 'fills-room'],
    ['if-room', ['condition:gout'], 'included', 'fits'],
    ['when-it-fits', ['condition:gout'], 'included', 'fits'],
    ['when-it-fits', ['condition:asthma'], 'offered', 'on-request'],
    ['on-request', ['condition:gout'], 'offered', 'on-request'],
  ] as const)('%s with the fitting facts %j is %s: %s', (placement, fits, outcome, kind) => {
    const blocks = [aBlock('advice', { placement, fits: [...fits] })];
    expect(decide({ blocks })).toMatchObject({ outcome, reason: { kind } });
  });

  test('advice with several texts takes those that are for this person', () => {
    const blocks = [
      aBlock('advice', { blockId: 'a', for: ['condition:asthma'], placement: 'core', priority: 90 }),
      aBlock('advice', { blockId: 'b', for: ['condition:gout'], placement: 'on-request', priority: 10 }),
    ];
    expect(decide({ blocks })).toMatchObject({ outcome: 'offered', reason: { kind: 'on-request' } });
  });

  test('advice with no text is told apart from advice for other people', () => {
    expect(decide({ adviceKeys: [anAdviceKey('advice')] })?.reason).toEqual({ kind: 'no-text' });
    expect(decide({ blocks: [aBlock('advice', { for: ['condition:asthma'] })] })?.reason).toEqual({
      kind: 'not-for-this-person',
      facts: ['condition:asthma'],
    });
  });
});

test('a rule that two facts set off is named once', () => {
  const rules = [aRule('SR-001', ['advice'], ['condition:gout', 'condition:asthma'])];
  const decision = decide({ blocks: [aBlock('advice')], rules }, aProfile({ conditions: ['asthma', 'gout'] }));
  expect(decision?.rules).toEqual(['SR-001']);
});
