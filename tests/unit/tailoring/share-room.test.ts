import { describe, expect, test } from 'vitest';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { roomOnTwoPages } from '@/lib/domain/tailoring/share-room';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';

const vocabulary = aVocabulary({ conditions: [aTerm('falls')] });

/** A block that takes more than half of the two pages, whatever their room. */
const mostOfASheet = (key: string, changes: Partial<BlockVersion> = {}): BlockVersion => {
  const runs = [{ kind: 'text' as const, text: 'Words. '.repeat(roomOnTwoPages / 2), strong: false }];
  return aBlock(key, { body: [{ kind: 'paragraph', runs }], ...changes });
};

const tailored = (blocks: BlockVersion[], rules: ReturnType<typeof aRule>[] = []) =>
  tailor(compileLibrary(aLibrary({ vocabulary, blocks, rules })), aProfile({ conditions: ['falls'] }));

describe('when two pages are full', () => {
  test('what was dropped is offered, and says so', () => {
    const { sheet, decisions } = tailored([mostOfASheet('a'), mostOfASheet('b'), mostOfASheet('c')]);
    expect(sheet).toEqual(['a']);
    expect(decisions.get('c')).toMatchObject({ outcome: 'offered', reason: { kind: 'no-room' } });
  });

  test('core advice stays whatever its priority', () => {
    const low = mostOfASheet('core', { placement: 'core', priority: 1 });
    expect(tailored([mostOfASheet('a', { priority: 99 }), mostOfASheet('b', { priority: 99 }), low]).sheet).toContain(
      'core',
    );
  });

  test('danger signs stay', () => {
    const signs = mostOfASheet('signs', { section: 'get-help', placement: 'when-it-fits', priority: 1 });
    expect(tailored([mostOfASheet('a', { priority: 99 }), mostOfASheet('b', { priority: 99 }), signs]).sheet).toContain(
      'signs',
    );
  });

  test('what fits the person comes before what has a higher priority', () => {
    const fitting = mostOfASheet('fitting', { fits: ['condition:falls'], priority: 1 });
    expect(tailored([mostOfASheet('a', { priority: 99 }), fitting]).sheet).toEqual(['fitting']);
  });

  test('a higher priority comes before a lower one', () => {
    expect(tailored([mostOfASheet('low', { priority: 10 }), mostOfASheet('high', { priority: 90 })]).sheet).toEqual([
      'high',
    ]);
  });

  test('a smaller piece may take the room that a larger one could not', () => {
    const { sheet } = tailored([
      mostOfASheet('a', { priority: 90 }),
      mostOfASheet('b', { priority: 80 }),
      aBlock('small', { priority: 1 }),
    ]);
    expect(sheet).toEqual(['a', 'small']);
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
    const core = ['x', 'y', 'z'].map((key) => mostOfASheet(key, { placement: 'core' }));
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
