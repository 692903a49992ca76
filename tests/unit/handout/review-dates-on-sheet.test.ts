import { describe, expect, test } from 'vitest';
import { applyChoices } from '@/lib/domain/handout/apply-choices';
import { explainChoiceProblem } from '@/lib/domain/handout/explain-choice-problem';
import { viewAdvice } from '@/lib/domain/handout/view-advice';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { aBlock, aLibrary, aTerm, aVocabulary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { theChoices } from '@/tests/builders/selection-builder';

const today = '2026-11-26';
const lapsed = '2026-05-03';
const overdue = '2026-10-01';

const sheetOf = (blocks: ReturnType<typeof aBlock>[], conditions: string[] = []) => {
  const vocabulary = aVocabulary({ conditions: [aTerm('gout')] });
  const library = compileLibrary(aLibrary({ vocabulary, blocks }), today);
  return { library, tailoring: tailor(library, aProfile({ conditions })) };
};

const help = (changes: Parameters<typeof aBlock>[1] = {}) => aBlock('help', { section: 'get-help', ...changes });

describe('a text of "Get help now" whose review lapsed', () => {
  const lapsedHelp = help({ blockId: 'help 2', reviewBy: lapsed });

  test('keeps the whole sheet from being issued, and says why', () => {
    const { library, tailoring } = sheetOf([help(), lapsedHelp]);
    const applied = applyChoices(library, tailoring, theChoices());
    expect(applied).toEqual({ ok: false, problem: [{ code: 'help-lapsed', adviceKey: 'help', reviewBy: lapsed }] });
    if (applied.ok || !applied.problem[0]) throw new Error('It was issued.');
    expect(explainChoiceProblem(applied.problem[0], () => 'Clots')).toBe(
      '"Get help now" lacks "Clots": its review was due on 3 May 2026, so it can\'t be printed. An editor has to review it first.',
    );
  });

  test('stops no sheet of somebody whom it is not for', () => {
    const blocks = [help(), { ...lapsedHelp, for: ['condition:gout' as const] }];
    const of = (conditions: string[]) => {
      const { library, tailoring } = sheetOf(blocks, conditions);
      return applyChoices(library, tailoring, theChoices()).ok;
    };
    expect([of([]), of(['gout'])]).toEqual([true, false]);
  });
});

test('other advice that lapsed is off the sheet, can’t be put on, and stops nothing', () => {
  const { library, tailoring } = sheetOf([help(), aBlock('old', { placement: 'core', reviewBy: lapsed })]);
  const applied = applyChoices(library, tailoring, theChoices());
  expect(applied.ok && applied.value.adviceKeys).toEqual(['help']);
  const added = applyChoices(library, tailoring, theChoices({ added: [{ adviceKey: 'old', reason: 'I want it.' }] }));
  expect(added).toMatchObject({ ok: false, problem: [{ code: 'advice-not-for-sheet', adviceKey: 'old' }] });
});

test('the desk tells since when a review is overdue, and shows what lapsed in its section with the reason', () => {
  const { library, tailoring } = sheetOf([
    help(),
    aBlock('late', { placement: 'core', reviewBy: overdue }),
    aBlock('soon', { placement: 'core', reviewBy: '2026-12-01' }),
    aBlock('old', { placement: 'core', reviewBy: lapsed, title: 'An old text' }),
  ]);
  const selection = { adviceKeys: tailoring.sheet, overrides: [] };
  const views = viewAdvice(library, tailoring, selection, null, today);
  expect(Object.fromEntries(views.map(({ adviceKey, overdueSince }) => [adviceKey, overdueSince]))).toEqual({
    ...{ help: null, late: overdue, soon: null, old: null },
  });
  expect(views.find(({ adviceKey }) => adviceKey === 'old')).toMatchObject({
    ...{ title: 'An old text', sectionId: 'each-day', onSheet: false, addable: false },
    why: 'Out of date: its review was due on 3 May 2026',
  });
  expect(viewAdvice(library, tailoring, selection, null).every(({ overdueSince }) => overdueSince === null)).toBe(true);
});
