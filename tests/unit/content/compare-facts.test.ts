import { expect, test } from 'vitest';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { compareFacts, sayFacts } from '@/lib/domain/content/compare-facts';

const draft: BlockDraft = {
  ...{ title: 'Title', section: 'relief', adviceKey: 'relief.massage', placement: 'if-room', priority: 50 },
  ...{ for: [], fits: ['condition:gout'], evidence: 'limited', sources: ['NHS'], claims: [], reviewBy: '2027-05-03' },
  ...{ owner: 'Content lead', notKnown: null, teachBack: null, markdown: 'Text.' },
};

const words = {
  sections: { relief: 'When a cramp comes' },
  advice: { 'relief.massage': 'Massage' },
  facts: { 'condition:gout': 'Gout' },
  sources: { NHS: 'NHS: Leg cramps' },
};

test('says each fact in the editor’s words, and what has no word by its own name', () => {
  const said = new Map(sayFacts({ ...draft, for: ['condition:new'] }, words).map(({ label, value }) => [label, value]));
  expect(said.get('Section')).toBe('When a cramp comes');
  expect(said.get('Fits best')).toBe('Gout');
  expect(said.get('Only for')).toBe('condition:new');
  expect(said.get('Next review')).toBe('3 May 2027');
});

test('tells only what differs, title and words aside', () => {
  const after = { ...draft, title: 'Other', markdown: 'Other.', placement: 'core' as const, owner: 'Nurse' };
  expect(compareFacts(draft, after, words)).toEqual([
    { label: 'On a sheet', before: 'If there is room', after: 'On every sheet' },
    { label: 'Owner', before: 'Content lead', after: 'Nurse' },
  ]);
  expect(compareFacts(draft, draft, words)).toEqual([]);
});
