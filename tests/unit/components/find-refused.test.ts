import { describe, expect, test } from 'vitest';
import { type DeskAction, deskReducer, openDesk } from '@/components/handout/desk-state';
import { findRefused } from '@/components/handout/find-refused';
import { type ChoiceProblem, choicesSchema } from '@/lib/domain/handout/choices';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import { emptyProfileDraft } from '@/lib/domain/profile/profile-draft';

const rub = { adviceKey: 'relief.massage', title: 'Rub the muscle gently', needsReason: true };

const withProblems = (...problems: ChoiceProblem[]): HandoutPreview =>
  ({
    advice: [rub],
    problems: problems.map((problem) => ({ problem, text: problem.code })),
  }) as unknown as HandoutPreview;

const added = (...entries: [adviceKey: string, reason: string][]) =>
  choicesSchema.parse({ added: entries.map(([adviceKey, reason]) => ({ adviceKey, reason })) });

const reasonNeeded: ChoiceProblem = { code: 'reason-needed', adviceKey: rub.adviceKey, rules: [] };

describe('what can’t be given as chosen', () => {
  test('is each piece of advice added by hand that was withdrawn, blocked, or is not for this sheet', () => {
    const preview = withProblems(
      { code: 'assess-first' },
      { code: 'unknown-advice', adviceKey: 'gone' },
      { code: 'advice-blocked', adviceKey: rub.adviceKey, rules: ['SR-024'] },
      { code: 'advice-not-for-sheet', adviceKey: 'other' },
    );
    const choices = added(['gone', ''], [rub.adviceKey, 'Wanted'], ['other', '']);
    expect(findRefused(preview, choices)).toEqual([
      { adviceKey: 'gone', title: 'gone', text: 'unknown-advice', lacksReason: null },
      { adviceKey: rub.adviceKey, title: rub.title, text: 'advice-blocked', lacksReason: null },
      { adviceKey: 'other', title: 'other', text: 'advice-not-for-sheet', lacksReason: null },
    ]);
  });

  test('offers the reason where nothing else is missing, until one is given', () => {
    const preview = withProblems(reasonNeeded);
    expect(findRefused(preview, added([rub.adviceKey, '']))).toMatchObject([{ lacksReason: rub }]);
    expect(findRefused(preview, added([rub.adviceKey, 'Shown how']))).toEqual([]);
  });

  test('names advice once, however often it was sent', () => {
    expect(findRefused(withProblems(reasonNeeded, reasonNeeded), added([rub.adviceKey, '']))).toHaveLength(1);
  });

  test('goes at once when it is taken off, also from under a usual set, and comes back with Undo', () => {
    const preview = withProblems({ code: 'advice-not-for-sheet', adviceKey: rub.adviceKey });
    const usual = {
      id: '01900000-0000-7000-8000-000000000001',
      name: 'Evening clinic',
      added: [rub.adviceKey],
      removed: [],
      order: [],
    };
    const steps: DeskAction[] = [
      { type: 'use-usual', usual },
      { type: 'add-advice', ...rub, reason: 'Shown how' },
    ];
    const fresh = openDesk({ profile: emptyProfileDraft, choices: choicesSchema.parse({}), unsure: [] });
    const chosen = steps.reduce(deskReducer, fresh);
    expect(findRefused(preview, chosen.draft.choices)).toHaveLength(1);
    const off = deskReducer(chosen, { type: 'remove-advice', ...rub });
    expect(findRefused(preview, off.draft.choices)).toEqual([]);
    expect(off.draft.choices.removed).toEqual([rub.adviceKey]);
    const back = deskReducer(off, { type: 'undo' });
    expect(findRefused(preview, back.draft.choices)).toHaveLength(1);
  });
});
