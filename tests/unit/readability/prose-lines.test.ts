import { expect, test } from 'vitest';
import { proseLines } from '@/lib/domain/readability/prose-lines';
import { buildDocument } from '@/tests/builders/handout-document-builder';

test('reads advice, cautions, danger signs, captions and closing lines as prose, each list item by itself', () => {
  expect(proseLines(buildDocument())).toEqual([
    'Sudden chest pain.',
    'Cramps every day.',
    'Do this each night. Hold on to a wall.',
    'Face a wall.',
    'Step one foot back.',
    'Lean in.',
    'Heel down.',
    'Do not bounce.',
    'Do not hurry.',
    'Three times on each side, ≥ 20 seconds → rest.',
    'Hold on to something fixed.',
    'Note each cramp.',
    'What we know: stretching may help some people.',
  ]);
});

test('does not grade the clinician’s own note or the address', () => {
  const note = { kind: 'note' as const, heading: 'A note', paragraphs: ['Multidisciplinary reconsideration.'] };
  const code = { kind: 'code' as const, address: 'https://plainleaf.example/h/X', caption: 'On your phone:' };
  expect(proseLines(buildDocument({ parts: [note, code] }))).toEqual([]);
});
