import { expect, test } from 'vitest';
import { saidOnSheet } from '@/components/handout/said-on-sheet';
import type { DocumentPart } from '@/lib/domain/handout/handout-document';

const block = (adviceKey: string, title: string) => ({ adviceKey, versionId: 'v', title, nodes: [], cautions: [] });
const sign = (text: string) => [{ text, strong: false }];

const parts: DocumentPart[] = [
  {
    kind: 'get-help',
    heading: 'Get help now',
    groups: [
      { urgency: 'emergency', lead: 'Call 999 now for:', signs: [sign('A fit.'), sign('Chest pain.')] },
      { urgency: 'soon', lead: 'Book a visit for:', signs: [sign('Poor sleep.')] },
    ],
  },
  {
    kind: 'section',
    sectionId: 'relief-now',
    heading: 'When a cramp comes',
    blocks: [block('relief.warmth', 'Warm it')],
  },
  { kind: 'closing', lines: ['The end.'] },
];

test('tells that the person was told when to get help, and whom to call', () => {
  expect(saidOnSheet({ parts }).sections).toEqual([
    { heading: 'Get help now', titles: ['Call 999 now for 2 signs', 'Book a visit for 1 sign'] },
    { heading: 'When a cramp comes', titles: ['Warm it'] },
  ]);
});

test('names advice by its key, for what was overridden', () => {
  expect([...saidOnSheet({ parts }).titles]).toEqual([['relief.warmth', 'Warm it']]);
});
