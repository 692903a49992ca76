import { describe, expect, test } from 'vitest';
import { findContradicting } from '@/components/handout/find-contradicting';
import { issueReadiness } from '@/components/handout/issue-readiness';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { HandoutPreview } from '@/lib/domain/handout/preview';
import { emptyProfileDraft } from '@/lib/domain/profile/profile-draft';

const reason = 'One raises what the other lowers.';

// Only these parts of a preview are looked at.
const preview = {
  gate: { status: 'none' },
  questions: [],
  advice: [{ adviceKey: 'up', title: 'Raise it' }],
  problems: [
    { problem: { code: 'assess-first' }, text: 'Assess first.' },
    { problem: { code: 'contradiction', adviceKeys: ['up', 'down'], reason }, text: 'Both ways.' },
  ],
} as unknown as HandoutPreview;

const choosing = (...removed: string[]) => choicesSchema.parse({ removed });

describe('what contradicts itself on the sheet', () => {
  test('is both pieces of advice by their titles, and why', () => {
    expect(findContradicting(preview, choosing('other'))).toEqual([
      {
        advice: [
          { adviceKey: 'up', title: 'Raise it' },
          { adviceKey: 'down', title: 'down' },
        ],
        reason,
      },
    ]);
  });

  test.each(['up', 'down'])('is gone as soon as "%s" is off, before the server answers', (key) => {
    expect(findContradicting(preview, choosing(key))).toEqual([]);
  });

  test('keeps the sheet from being issued', () => {
    const profile = { ...emptyProfileDraft, ageBand: 'adult' as const };
    const ready = (...removed: string[]) =>
      issueReadiness({ profile, choices: choosing(...removed), unsure: [] }, preview, 'current');
    expect(ready()).toEqual({ ready: false, words: 'The sheet contradicts itself', tone: 'caution' });
    expect(ready('down').ready).toBe(true);
  });
});
