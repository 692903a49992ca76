import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadClaims } from '@/lib/content/load-claims';
import { readLegCramps } from '@/tests/builders/library-builder';

const pack = await readLegCramps();
const claims = await loadClaims('content/leg-cramps');
const pairs = claims.flatMap((claim) => ('blocks' in claim ? claim.blocks.map((block) => `${claim.id} ${block}`) : []));

describe('the claims of the seed article', () => {
  test('are 301, each decided once', () => {
    expect(claims).toHaveLength(301);
  });

  test('that are answered name the blocks that say so, and those blocks name them', () => {
    const named = pack.blocks.flatMap((block) => block.claims.map((claim) => `${claim} ${block.blockId}`));
    expect(pairs.sort()).toEqual(named.sort());
  });

  test('that are myths are answered where a reader meets them, by text', () => {
    const blockIds = new Set(pack.blocks.map(({ blockId }) => blockId));
    const myths = claims.filter((claim) => claim.decision === 'myth');
    expect(myths).not.toEqual([]);
    expect(myths.flatMap(({ blocks }) => blocks).filter((id) => !blockIds.has(id))).toEqual([]);
  });
});

describe('a broken claims file is refused with its line', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claims-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const said = '"claim": "Cramps hurt.", "verdict": "weak", "handling": "include"';
  const sound = `{"id": "a", ${said}, "decision": "answered", "blocks": ["core.a"]}`;

  test.each([
    ['no JSON', '[', 1, /JSON/],
    ['no list', '{}', 1, /list/],
    ['an entry that is nothing', '[null]', 1, /^0/],
    ['an unknown decision', `[${sound},\n{"id": "b", ${said}, "decision": "later"}]`, 2, /decision/],
    ['an answer by no block', `[\n{"id": "b", ${said}, "decision": "answered", "blocks": []}]`, 2, /blocks/],
    ['an exclusion without a reason', `[\n\n{"id": "b", ${said}, "decision": "excluded", "reason": ""}]`, 3, /reason/],
    [
      'an exclusion that also names blocks',
      `[{"id": "b", ${said}, "decision": "excluded", "reason": "No.", "blocks": ["c"]}]`,
      1,
      /blocks/,
    ],
    ['a claim that says nothing', `[${sound.replace('Cramps hurt.', '')}]`, 1, /claim/],
    ['an unknown verdict', `[${sound.replace('weak', 'sure')}]`, 1, /verdict/],
    ['a claim decided twice', `[${sound},\n${sound}]`, 1, /"a" is decided twice/],
  ])('%s', async (_what, text, line, reason) => {
    await writeFile(path.join(folder, 'claims.json'), text);
    await expect(loadClaims(folder)).rejects.toMatchObject({
      problems: [{ file: 'claims.json', line, reason: expect.stringMatching(reason) }],
    });
  });
});
