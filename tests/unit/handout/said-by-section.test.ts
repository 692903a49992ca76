import { expect, test } from 'vitest';
import { printedHeadings, saidBySection } from '@/lib/domain/handout/said-by-section';
import { buildDocument } from '@/tests/builders/handout-document-builder';

const advice = (adviceKey: string, sectionId: string) => ({
  adviceKey,
  title: adviceKey,
  blockVersionId: '1',
  sectionId,
});

test('puts the advice under the printed headings, in their order and in its own', () => {
  const headings = printedHeadings(buildDocument());
  const given = [advice('b', 'each-day'), advice('a', 'each-day'), advice('signs', 'get-help')];
  expect(
    saidBySection(given, headings).map((said) => [said.heading, said.advice.map((each) => each.adviceKey)]),
  ).toEqual([
    ['Get help now', ['signs']],
    ['Each day', ['b', 'a']],
  ]);
});

test('keeps advice whose section has no heading, and shows no heading without advice', () => {
  expect(saidBySection([advice('a', 'from-before')], [{ sectionId: 'each-day', heading: 'Each day' }])).toEqual([
    { sectionId: 'from-before', heading: 'from-before', advice: [{ adviceKey: 'a', title: 'a', blockVersionId: '1' }] },
  ]);
});
