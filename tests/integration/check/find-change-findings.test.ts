import { afterAll, expect, test } from 'vitest';
import type { BlockVersion } from '@/lib/domain/content/block-version';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { findChangeFindings } from '@/lib/usecases/check/find-change-findings';
import { closeMatrixPool } from '@/lib/usecases/check/matrix-pool';
import { readHeartburn } from '@/tests/builders/library-builder';

afterAll(closeMatrixPool);

const today = '2026-11-26';

const pack = await readHeartburn();

const coreText = (library: TopicLibrary): BlockVersion => {
  const found = library.blocks.find(({ placement, section }) => placement === 'core' && section !== 'get-help');
  if (!found) throw new Error('The pack has no core text.');
  return found;
};

const withText = (change: (block: BlockVersion) => BlockVersion): { after: TopicLibrary; adviceKeys: string[] } => {
  const block = coreText(pack);
  const blocks = pack.blocks.map((other) => (other === block ? change(block) : other));
  return { after: { ...pack, blocks }, adviceKeys: [block.adviceKey] };
};

const paragraph = (text: string) => ({
  kind: 'paragraph' as const,
  runs: [{ kind: 'text' as const, text, strong: false }],
});

test('a few other words on a text that is on every sheet break nothing', async () => {
  const change = withText((block) => ({ ...block, title: `${block.title} now` }));
  expect(await findChangeFindings({ before: pack, ...change, today })).toEqual([]);
});

test('a text that grew until its sheets have three pages is told, with somebody whose sheet it is', async () => {
  const more = Array.from({ length: 50 }, () => paragraph('Sit up for a while after each meal, and take it slow.'));
  const change = withText((block) => ({ ...block, markdown: 'Long.', body: [...block.body, ...more] }));
  const found = await findChangeFindings({ before: pack, ...change, today });
  expect(found.map(({ kind }) => kind)).toContain('over-long');
  const long = found.find(({ kind }) => kind === 'over-long');
  expect(long && 'sheet' in long && long.sheet.profileLabel).toBeTruthy();
});

test('what was wrong before the change is not put down to it', async () => {
  const more = Array.from({ length: 50 }, () => paragraph('Sit up for a while after each meal, and take it slow.'));
  const long = withText((block) => ({ ...block, markdown: 'Long.', body: [...block.body, ...more] }));
  const blocks = long.after.blocks.map((block) =>
    long.adviceKeys.includes(block.adviceKey) ? { ...block, title: `${block.title}, too` } : block,
  );
  const after = { ...long.after, blocks };
  expect(await findChangeFindings({ before: long.after, after, adviceKeys: long.adviceKeys, today })).toEqual([]);
});
