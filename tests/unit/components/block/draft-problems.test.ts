import { describe, expect, test } from 'vitest';
import { choosePreset } from '@/components/block/check/choose-preset';
import { findDraftProblems } from '@/components/block/draft-problems';
import { inSameCase } from '@/components/block/same-case';
import { draft } from '@/tests/builders/draft-builder';
import { readLegCramps } from '@/tests/builders/library-builder';

const incomplete = draft({ title: '', sources: [] });
const gap = { field: 'title', reason: 'Give it a title that says something.' };

describe('what is wrong with a draft', () => {
  test('does not nag about what is missing before it is wanted in review', () => {
    const known = { draft: incomplete, checked: [gap], refused: [] };
    expect(findDraftProblems({ ...known, wanted: false })).toEqual([]);
    expect(findDraftProblems({ ...known, wanted: true }).map(({ field }) => field)).toEqual(['title', 'sources']);
  });

  test('is told at the field it is about, whoever found it, and once', () => {
    const place = { field: 'markdown:12:5', reason: 'Line 12 of the text: no tables.' };
    const known = { draft: draft(), checked: [place], refused: [place, { field: 'draft.sources.3', reason: 'No.' }] };
    expect(findDraftProblems({ ...known, wanted: true })).toEqual([
      { field: 'markdown', reason: place.reason, line: 12 },
      { field: 'sources', reason: 'No.', line: null },
    ]);
  });
});

test.each([
  ['high blood pressure', 'hypertension', 'high blood pressure'],
  ['high blood pressure', 'Hypertension', 'High blood pressure'],
  ['60 seconds', 'One minute', '60 seconds'],
])('“%s” in the place of “%s” is “%s”', (offer, replaced, expected) => {
  expect(inSameCase(offer, replaced)).toBe(expected);
});

test('a text is first shown on the sheet of someone whom it is for', async () => {
  const { presets } = await readLegCramps();
  const pregnant = presets.find(({ profile }) => profile.pregnancyTrimester);
  expect(choosePreset({ for: [`pregnancy:${pregnant?.profile.pregnancyTrimester}`], fits: [] }, presets)).toBe(
    pregnant?.id,
  );
  expect(choosePreset({ for: [], fits: [] }, presets)).toBe(presets[0]?.id);
});
