import { describe, expect, test } from 'vitest';
import { issueReadiness } from '@/components/handout/issue-readiness';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import { emptyProfileDraft } from '@/lib/domain/profile/profile-draft';

const draft = {
  profile: { ...emptyProfileDraft, ageBand: 'adult' as const },
  choices: choicesSchema.parse({}),
  unsure: [],
};

// Only these parts of a preview decide.
const preview = (more: Partial<HandoutPreview> = {}): HandoutPreview =>
  ({ gate: { status: 'none' }, problems: [], questions: [], advice: [], ...more }) as unknown as HandoutPreview;

describe('whether a sheet may be issued', () => {
  test('needs an age, and a sheet that follows the last change', () => {
    expect(issueReadiness({ ...draft, profile: emptyProfileDraft }, null, 'current').ready).toBe(false);
    expect(issueReadiness(draft, preview(), 'updating').ready).toBe(false);
    expect(issueReadiness(draft, preview(), 'failed').ready).toBe(false);
    expect(issueReadiness(draft, preview(), 'current').ready).toBe(true);
  });

  test('needs the finding when the gate says assess first', () => {
    const gated = preview({ gate: { status: 'assess-first', because: ['A clot is suspected'] } });
    expect(issueReadiness(draft, gated, 'current').ready).toBe(false);
    const assessed = { ...draft, choices: { ...draft.choices, assessed: { finding: 'Clot ruled out' } } };
    expect(issueReadiness(assessed, gated, 'current').ready).toBe(true);
  });

  test('needs advice that can’t be given taken off first, and says how many pieces there are', () => {
    const problems = ['a', 'b'].map((adviceKey) => ({
      problem: { code: 'advice-not-for-sheet' as const, adviceKey },
      text: `"${adviceKey}" does not go on this person's sheet.`,
    }));
    const withAdded = (...keys: string[]) => ({
      ...draft,
      choices: { ...draft.choices, added: keys.map((adviceKey) => ({ adviceKey, reason: '' })) },
    });
    const wordsFor = (...keys: string[]) => issueReadiness(withAdded(...keys), preview({ problems }), 'current');
    const refused = { ready: false, tone: 'caution' };
    expect(wordsFor('a', 'b')).toEqual({ ...refused, words: '2 pieces of advice can’t be given as chosen' });
    expect(wordsFor('a')).toEqual({ ...refused, words: '1 piece of advice can’t be given as chosen' });
    expect(issueReadiness(withAdded(), preview({ problems }), 'updating').words).toBe('Updating the sheet');
  });

  test('needs to be told what to print where texts are not ready in the sheet’s language', () => {
    const problem = { code: 'language-not-ready' as const, language: 'es', texts: [] };
    const unready = preview({ problems: [{ problem, text: '3 texts are not ready in Spanish.' }] });
    const spanish = { ...draft.choices, language: 'es' };
    expect(issueReadiness({ ...draft, choices: spanish }, unready, 'current')).toMatchObject({
      ready: false,
      tone: 'caution',
    });
    // Said just now: the server has not answered yet.
    const told = { ...draft, choices: { ...spanish, unready: 'source-parts' as const } };
    expect(issueReadiness(told, unready, 'updating').words).toBe('Updating the sheet');
  });

  test('says how many danger signs nobody asked about', () => {
    const question = { fact: 'redFlag:RF-01', text: 'One leg swollen?', weight: 9, group: 'danger-signs' as const };
    const answer = issueReadiness(draft, preview({ questions: [question] }), 'current');
    expect(answer).toMatchObject({ ready: true, tone: 'caution', words: '1 danger sign not asked about yet' });
  });
});
