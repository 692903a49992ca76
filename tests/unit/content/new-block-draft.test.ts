import { describe, expect, test } from 'vitest';
import { blockDraftSchema } from '@/lib/domain/content/block-draft';
import { adviceKeyOfName, freeBlockName, newBlockDraft } from '@/lib/domain/content/new-block-draft';
import { tidyDraft } from '@/lib/domain/content/tidy-draft';

const given = { adviceKey: 'relief.massage', section: 'relief-now', title: '', owner: 'Ann' };

describe('a text that nobody has written yet', () => {
  test.each([
    ['2026-11-26', '2027-11-26'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('begun on %s is looked at again by %s, a day that exists', (today, reviewBy) => {
    const draft = newBlockDraft(given, today);
    expect(draft.reviewBy).toBe(reviewBy);
    expect(blockDraftSchema.parse(draft)).toEqual(draft);
  });

  test('goes on a sheet only when it is asked for', () => {
    expect(newBlockDraft(given, '2026-11-26')).toMatchObject({ placement: 'on-request', evidence: 'expert-opinion' });
  });
});

describe('the name of another text for the same advice', () => {
  test.each([
    [[], 'relief.massage'],
    [['relief.massage'], 'relief.massage--2'],
    [['relief.massage', 'relief.massage--2', 'relief.massage--4'], 'relief.massage--3'],
    [['relief.massage--2'], 'relief.massage'],
  ])('beside %j is %s, and leads back to the advice', (taken, name) => {
    expect(freeBlockName('relief.massage', new Set(taken))).toBe(name);
    expect(adviceKeyOfName(name)).toBe('relief.massage');
  });
});

test('what is kept of a form has no emptiness, no spaces at its ends and no name twice', () => {
  const draft = {
    ...newBlockDraft(given, '2026-11-26'),
    title: ' Rub ',
    owner: ' Ann ',
    notKnown: ' ',
    teachBack: ' So? ',
  };
  expect(tidyDraft({ ...draft, sources: ['A', 'B', 'A'], markdown: '\r\nOne.\r\n\r\nTwo. ' })).toEqual({
    ...draft,
    ...{ title: 'Rub', owner: 'Ann', notKnown: null, teachBack: 'So?', sources: ['A', 'B'], markdown: 'One.\n\nTwo.' },
  });
});
