import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadClaims } from '@/lib/content/load-claims';
import { loadPack } from '@/lib/content/load-pack';
import { savePack } from '@/lib/content/pack/save-pack';
import { toPackFiles } from '@/lib/content/pack/to-pack-files';

const folder = await mkdtemp(path.join(tmpdir(), 'pack-'));
afterAll(() => rm(folder, { recursive: true }));

const shipped = 'content/leg-cramps';
const library = await loadPack(shipped);
const files = toPackFiles({ library, claims: await loadClaims(shipped), oldWords: new Map(), pictures: [] });

describe('a pack written to files', () => {
  test('is read back as what it was, word for word and fact for fact', async () => {
    await savePack(folder, files, { dryRun: false });
    expect(await loadPack(folder)).toEqual(library);
    expect(await loadClaims(folder)).toEqual(await loadClaims(shipped));
  });

  test('has its texts in the very bytes of the pack that ships, so that a diff shows only what changed', async () => {
    const texts = [...files].filter(([name]) => name.startsWith('blocks/'));
    const different: string[] = [];
    for (const [name, text] of texts)
      if ((await readFile(path.join(shipped, name), 'utf8')) !== text) different.push(name);
    expect(texts.length).toBe(library.blocks.length + library.translations.length);
    expect(different).toEqual([]);
  });

  test('is not written again where nothing changed, and loses the file of a block that is gone', async () => {
    await savePack(folder, files, { dryRun: false });
    expect(await savePack(folder, files, { dryRun: false })).toEqual({ written: [], removed: [] });
    const gone = 'blocks/en/relief.massage.md';
    const fewer = new Map([...files].filter(([name]) => name !== gone));
    expect(await savePack(folder, fewer, { dryRun: true })).toEqual({ written: [], removed: [gone] });
    expect(await savePack(folder, fewer, { dryRun: false })).toEqual({ written: [], removed: [gone] });
    await expect(readFile(path.join(folder, gone))).rejects.toThrow('ENOENT');
  });
});
