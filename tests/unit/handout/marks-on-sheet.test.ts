import { expect, test } from 'vitest';
import { documentLines } from '@/lib/domain/handout/document-lines';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { aBlock, aLibrary } from '@/tests/builders/library-builder';
import { aProfile } from '@/tests/builders/profile-builder';
import { buildSheet } from '@/tests/builders/selection-builder';
import { aToldBefore } from '@/tests/builders/told-before-builder';

const core = { placement: 'core' as const };
const sign = [{ kind: 'text' as const, text: 'Chest pain.', strong: false }];

const library = compileLibrary(
  aLibrary({
    blocks: [
      aBlock('help', {
        ...core,
        section: 'get-help',
        body: [{ kind: 'signs', urgency: 'emergency', items: [sign] }],
      }),
      aBlock('same', { ...core, versionId: 'same@1', priority: 90 }),
      aBlock('changed', { ...core, versionId: 'changed@2', priority: 80 }),
      aBlock('new', { ...core, versionId: 'new@1', priority: 70 }),
    ],
  }),
);

const sheetFor = (toldBefore: ToldBefore) => buildSheet(library, aProfile(), { context: { toldBefore } }).document;

test('prints the mark of each block after its title, and none in the help box', () => {
  const lines = documentLines(sheetFor(aToldBefore({ same: ['same@1'], changed: ['changed@1'] })));
  expect(lines.filter((line) => line.startsWith('Title of'))).toEqual([
    'Title of same',
    'Title of changed (changed since 3 May 2026)',
    'Title of new (new for you)',
  ]);
  expect(lines.filter((line) => line.includes('('))).toHaveLength(2);
});

test('has blocks of the old shape, with no mark at all, on a first sheet and where nothing is new', () => {
  const first = sheetFor(null);
  expect(JSON.stringify(first)).not.toContain('"mark"');
  const again = aToldBefore({ help: ['old'], same: ['same@1'], changed: ['changed@2'], new: ['new@1'] });
  expect(sheetFor(again)).toEqual(first);
});
