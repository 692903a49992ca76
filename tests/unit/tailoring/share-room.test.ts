import { describe, expect, test } from 'vitest';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const vocabulary = aVocabulary({ conditions: [aTerm('falls')] });

/** A block of about 28 lines: two pages hold two of them, not three. */
const aPage = (key: string, changes: Partial<BlockVersion> = {}): BlockVersion => {
  const runs = [{ kind: 'text' as const, text: 'Words. '.repeat(305), strong: false }];
  return aBlock(key, { body: [{ kind: 'paragraph', runs }], ...changes });
};

const tailored = (blocks: BlockVersion[], rules: ReturnType<typeof aRule>[] = []) =>
  tailor(compileLibrary(aLibrary({ vocabulary, blocks, rules })), aProfile({ conditions: ['falls'] }));

describe('when two pages are full', () => {
  const first = aPage('first', { placement: 'core' });

  test('what was dropped is offered, and says so', () => {
    const { sheet, decisions } = tailored([aPage('a'), aPage('b'), aPage('c')]);
    expect(sheet).toEqual(['a', 'b']);
    expect(decisions.get('c')).toMatchObject({ outcome: 'offered', reason: { kind: 'no-room' } });
  });

  test('core advice stays whatever its priority', () => {
    const low = aPage('core', { placement: 'core', priority: 1 });
    const { sheet } = tailored([aPage('a', { priority: 99 }), aPage('b', { priority: 99 }), low]);
    expect(sheet).toContain('core');
  });

  test('danger signs stay', () => {
    const signs = aPage('signs', { section: 'get-help', placement: 'when-it-fits', priority: 1 });
    const { sheet } = tailored([aPage('a', { priority: 99 }), aPage('b', { priority: 99 }), signs]);
    expect(sheet).toContain('signs');
  });

  test('what fits the person comes before what has a higher priority', () => {
    const fitting = aPage('fitting', { fits: ['condition:falls'], priority: 1 });
    expect(tailored([first, aPage('a', { priority: 99 }), fitting]).sheet).toEqual(['first', 'fitting']);
  });

  test('a higher priority comes before a lower one', () => {
    const { sheet } = tailored([first, aPage('low', { priority: 10 }), aPage('high', { priority: 90 })]);
    expect([...sheet].sort()).toEqual(['first', 'high']);
  });

  test('a smaller piece may take the room that a larger one could not', () => {
    const { sheet } = tailored([
      first,
      aPage('a', { priority: 40 }),
      aPage('b', { priority: 30 }),
      aBlock('small', { priority: 1 }),
    ]);
    expect(sheet).toEqual(['first', 'a', 'small']);
  });
});

describe('advice with a warning whose rule names something safer', () => {
  const standing = (changes: Partial<BlockVersion> = {}) => aBlock('standing', { placement: 'core', ...changes });
  const seated = (changes: Partial<BlockVersion> = {}) => aBlock('seated', { fits: ['condition:falls'], ...changes });
  const warning = aRule('SR-001', ['standing'], ['condition:falls'], {
    severity: 'warn',
    saferAlternative: { text: 'Sit.', adviceKey: 'seated' },
  });

  test('stands aside when the safer advice is on the sheet', () => {
    const { sheet, decisions } = tailored([standing(), seated()], [warning]);
    expect(sheet).toEqual(['seated']);
    expect(decisions.get('standing')).toMatchObject({
      outcome: 'offered',
      reason: { kind: 'safer-alternative', adviceKey: 'seated' },
    });
  });

  test('stays, with its caution, when the safer advice is blocked', () => {
    const block = aRule('SR-002', ['seated'], ['everyone']);
    const { sheet, decisions } = tailored([standing(), seated()], [warning, block]);
    expect(sheet).toEqual(['standing']);
    expect(decisions.get('standing')?.cautions).toHaveLength(1);
  });

  test('does not stand aside for a note', () => {
    const { sheet } = tailored([standing(), seated()], [{ ...warning, severity: 'note' }]);
    expect(sheet).toContain('standing');
  });

  test('leaves the safer advice its room, even on a full sheet', () => {
    const core = ['x', 'y', 'z'].map((key) => aPage(key, { placement: 'core' }));
    expect(tailored([...core, standing(), seated()], [warning]).sheet).toContain('seated');
  });
});

describe('the printed order', () => {
  test('is by section, then by priority, then by the order of the advice keys', () => {
    const blocks = [
      aBlock('each-low', { section: 'each-day', priority: 10 }),
      aBlock('each-high', { section: 'each-day', priority: 90 }),
      aBlock('help', { section: 'get-help', priority: 1 }),
      aBlock('first-b', { section: 'first', priority: 5 }),
      aBlock('first-a', { section: 'first', priority: 5 }),
    ];
    expect(tailored(blocks).sheet).toEqual(['first-b', 'first-a', 'help', 'each-high', 'each-low']);
  });
});
