import { describe, expect, test } from 'vitest';
import { groupFindings } from '@/components/check/group-findings';
import { countSyllables } from '@/lib/content/count-syllables';
import { createSheetNamer, defaultSheet } from '@/lib/domain/check/default-sheet';
import { findBlockedOnSheet } from '@/lib/domain/check/find-blocked-on-sheet';
import { findNewFindings } from '@/lib/domain/check/find-new-findings';
import { findSheetFindings } from '@/lib/domain/check/find-sheet-findings';
import {
  adviceOfFinding,
  explainMatrixFinding,
  type MatrixFinding,
  stopsPublishing,
} from '@/lib/domain/check/matrix-finding';
import { createSheetLookup, planChangedSheets } from '@/lib/domain/check/plan-changed-sheets';
import { planSheets } from '@/lib/domain/check/plan-sheets';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aBlock, aLibrary, aRule, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { buildSheet } from '@/tests/builders/selection-builder';

const sheet = {
  profileId: 'preset.a',
  profileLabel: 'A',
  profiles: 3,
  language: 'en',
  printSize: 12,
  paper: 'a4',
} as const;

const text = (words: string) => [
  { kind: 'paragraph' as const, runs: [{ kind: 'text' as const, text: words, strong: false }] },
];

const signs = aBlock('help', {
  section: 'get-help',
  body: [
    { kind: 'signs', urgency: 'emergency', items: [[{ kind: 'text', text: 'Pain in the chest.', strong: false }]] },
  ],
});

const findIn = (parts: Partial<TopicLibrary>): MatrixFinding[] => {
  const library = compileLibrary(aLibrary(parts));
  const { tailoring, selection, document } = buildSheet(library, aProfile());
  return findSheetFindings(
    library,
    { sheet, document, adviceKeys: selection.adviceKeys, gate: tailoring.gate },
    countSyllables,
  );
};

describe('a sheet', () => {
  test('with advice, danger signs and plain words has nothing wrong with it', () => {
    expect(
      findIn({ blocks: [signs, aBlock('walk', { placement: 'core', body: text('Walk each day. It can help you.') })] }),
    ).toEqual([]);
  });

  test('without danger signs, or without advice, is empty', () => {
    expect(findIn({ blocks: [aBlock('walk', { placement: 'core' })] })).toMatchObject([
      { kind: 'empty', lacks: 'help-box' },
    ]);
    expect(findIn({ blocks: [signs] })).toMatchObject([{ kind: 'empty', lacks: 'advice' }]);
  });

  test('with hard words and a long sentence is hard to read, and names the advice that makes it so', () => {
    const hard =
      'Administration of magnesium supplementation necessitates individualised consideration of contraindications and pharmacological interactions before every initiation of any additional medication or nutritional intervention whatsoever.';
    const blocks = [
      signs,
      aBlock('walk', { placement: 'core', body: text('Walk each day.') }),
      aBlock('pills', { placement: 'core', body: text(hard) }),
    ];
    const found = findIn({ blocks });
    expect(found.map((finding) => finding.kind === 'unreadable' && finding.measure)).toEqual([
      'grade',
      'smog',
      'longest-sentence',
    ]);
    expect(found.map(adviceOfFinding)).toEqual([['pills'], ['pills'], ['pills']]);
  });
});

test('advice that is blocked for a person is seen on a sheet by the rules alone', () => {
  const vocabulary = aVocabulary({ conditions: [aTerm('ckd-4', ['condition:ckd'] as never), aTerm('ckd')] });
  const rules = [
    aRule('SR-001', ['salt'], ['condition:ckd']),
    aRule('SR-002', ['salt'], ['condition:ckd'], { severity: 'note' }),
  ];
  const library = compileLibrary(aLibrary({ vocabulary, rules, blocks: [aBlock('salt'), aBlock('walk')] }));
  expect(findBlockedOnSheet(library, aProfile({ conditions: ['ckd-4'] }), ['salt', 'walk'])).toEqual([
    { adviceKey: 'salt', rules: ['SR-001'] },
  ]);
  expect(findBlockedOnSheet(library, aProfile(), ['salt', 'walk'])).toEqual([]);
});

describe('different sheets', () => {
  const library = (words: string) =>
    compileLibrary(
      aLibrary({
        vocabulary: aVocabulary({ conditions: [aTerm('asthma'), aTerm('gout')] }),
        rules: [aRule('SR-001', ['walk'], ['condition:asthma'])],
        blocks: [
          signs,
          aBlock('walk', { placement: 'core', markdown: words, body: text(words) }),
          aBlock('rest', { placement: 'core' }),
        ],
      }),
    );
  const people = ['asthma', 'gout', 'none'].map((token) => ({
    id: token,
    label: token,
    profile: aProfile({ conditions: token === 'none' ? [] : [token] }),
  }));

  test('are made once for all who get them', () => {
    const { sheets, unsafe } = planSheets(library('Walk.'), people, 'a4');
    expect(sheets.map(({ first, profiles }) => [first.id, profiles])).toEqual([
      ['asthma', 1],
      ['gout', 2],
    ]);
    expect(unsafe).toEqual([]);
  });

  test('that a change makes are those that hold the advice and say something else', () => {
    const nameOf = createSheetNamer();
    const before = createSheetLookup(library('Walk.'), nameOf);
    const planned = (after: string, adviceKeys: string[]) =>
      planChangedSheets(
        { before, nameOf, after: library(after), adviceKeys: new Set(adviceKeys) },
        people,
        'a4',
      ).sheets.map(({ first }) => first.id);
    expect(planned('Walk far.', ['walk'])).toEqual(['gout']);
    expect(planned('Walk.', ['walk'])).toEqual([]);
    expect(defaultSheet(library('Walk.'), aProfile(), 'a4').selection.adviceKeys).toContain('walk');
  });
});

describe('a change', () => {
  const long = (pages: number): Extract<MatrixFinding, { kind: 'over-long' }> => ({
    kind: 'over-long',
    sheet,
    pages,
    limit: 2,
  });
  const hard = (value: number): MatrixFinding => ({
    kind: 'unreadable',
    sheet,
    measure: 'grade',
    value,
    limit: 6,
    adviceKeys: [],
  });

  test.for<[string, MatrixFinding[], MatrixFinding[], MatrixFinding[]]>([
    ['that makes a sheet too long is told', [], [long(3)], [long(3)]],
    ['that leaves it as long as it was is not', [long(3)], [long(3)], []],
    ['that makes it longer still is', [long(3)], [long(4)], [long(4)]],
    ['that makes it easier is not', [hard(7)], [hard(6.5)], []],
    [
      'is told of another person’s sheet',
      [{ ...long(3), sheet: { ...sheet, profileId: 'preset.b' } }],
      [long(3)],
      [long(3)],
    ],
  ])('%s', ([, before, after, expected]) => {
    expect(findNewFindings(before, after)).toEqual(expected);
  });
});

test('findings are gathered by kind and by what is wrong, what most people get first', () => {
  const late: MatrixFinding = { kind: 'help-late', sheet, page: 2 };
  const long: MatrixFinding = { kind: 'over-long', sheet, pages: 3, limit: 2 };
  const longer: MatrixFinding = { kind: 'over-long', sheet: { ...sheet, profiles: 9 }, pages: 4, limit: 2 };
  const [first, second] = groupFindings([long, late, longer, long]);
  expect([first?.kind, second?.kind, second?.count]).toEqual(['help-late', 'over-long', 3]);
  expect(second?.groups.map(({ people }) => people)).toEqual([9, 6]);
  expect([late, long].map(stopsPublishing)).toEqual([true, true]);
  expect(explainMatrixFinding(long)).toBe('The sheet has 3 pages, and 2 is the most');
});
