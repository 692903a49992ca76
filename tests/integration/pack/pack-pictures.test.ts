import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadPack } from '@/lib/content/load-pack';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { findPictures } from '@/lib/db/figure/find-pictures';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { compareLibraries } from '@/lib/domain/content/compare-libraries';
import type { Picture } from '@/lib/domain/content/picture';
import { addFigure } from '@/lib/usecases/figure/add-figure';
import { addPicture } from '@/lib/usecases/figure/add-picture';
import { publishImport } from '@/lib/usecases/pack/publish-import';
import { checkPack, runPack } from '@/scripts/pack/run-pack';
import { readHeartburn } from '@/tests/builders/library-builder';
import { pictureFile } from '@/tests/builders/picture-builder';
import { granted } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { asApp, asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const topicId = 'heartburn';
const silent = () => undefined;

let folder: string;
let editor: BuiltUser;
let reviewer: BuiltUser;
let picture: Picture;

beforeAll(async () => {
  await importTopicLibrary(await readHeartburn());
  editor = await buildUser({ role: 'editor' });
  reviewer = await buildUser({ role: 'editor', clinicId: editor.actor.clinicId });
  const { actor } = editor;
  picture = granted(await addPicture({ actor, file: await pictureFile('jpeg') }));
  const [adviceKey] = (await readHeartburn()).adviceKeys;
  const figure = {
    sha256: picture.sha256,
    alt: 'A raised bed.',
    caption: 'Raise it',
    adviceKeys: [adviceKey?.key ?? ''],
  };
  granted(await addFigure({ actor, topicId, figure }));
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pack-'));
  await runPack({ kind: 'export', folder, topicId, dryRun: false }, silent);
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => path.join(folder, 'figures/raise-it.jpg');

const bring = () => runPack({ kind: 'import', folder, as: editor.email }, silent);

const imports = () => asApp((client) => client.query("SELECT id FROM pack_imports WHERE state = 'proposed'"));

/** Takes the figure and its picture out of the database: what a pack brings to an installation that has neither. */
const forget = () =>
  asOwner(async (client) => {
    await client.query('DELETE FROM figures WHERE picture_sha256 IS NOT NULL');
    await client.query('DELETE FROM pictures');
  });

/** Puts another file in the picture's place, with its own hash in the list. */
const replaceWith = async (bytes: Uint8Array) => {
  const list = path.join(folder, 'figures.json');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(file(), bytes);
  await writeFile(list, (await readFile(list, 'utf8')).replace(picture.sha256, sha256));
};

test('an uploaded picture is a file of its pack, byte for byte, and is read back as what it was', async () => {
  const [kept] = await findPictures([picture.sha256]);
  expect(Buffer.compare(await readFile(file()), Buffer.from(kept?.bytes ?? []))).toBe(0);
  const { library } = await loadTopicLibrary(topicId);
  const read = await loadPack(folder);
  expect(compareLibraries(library, read)).toEqual([]);
  expect(read.figures).toEqual(library.figures);
  const said: string[] = [];
  await runPack({ kind: 'export', folder, topicId, dryRun: false }, (line) => said.push(line));
  expect(said).toEqual(['0 written, 0 removed.']);
});

test('a pack without it says that it would be gone', async () => {
  const said: string[] = [];
  await runPack({ kind: 'import', folder: 'content/heartburn', as: null }, (line) => said.push(line));
  expect(said).toEqual(['- figure raise-it: Raise it', '0 new, 0 changed, 1 gone.']);
});

test('another picture under its name is refused with the line that names it, and nothing is brought', async () => {
  await writeFile(file(), await pictureFile('jpeg', 1300, 900));
  const text = await readFile(path.join(folder, 'figures.json'), 'utf8');
  const line = text.slice(0, text.indexOf(picture.sha256)).split('\n').length;
  const refused = {
    problems: [{ file: 'figures.json', line, reason: expect.stringMatching(/raise-it\.jpg is another/) }],
  };
  await expect(bring()).rejects.toMatchObject(refused);
  await expect(checkPack(folder, silent)).rejects.toMatchObject(refused);
  await rm(file());
  await expect(bring()).rejects.toThrow(/^figures\.json:\d+: figures\/raise-it\.jpg is not there$/);
  expect((await imports()).rows).toEqual([]);
});

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  ['is an SVG with a script', async () => Buffer.from('<svg><script>1</script></svg>'), /can not be opened/],
  ['is no JPEG of these sizes', () => pictureFile('jpeg', 1300, 900), /is a jpeg of 1300 by 900 pixels/],
  ['is half a picture', async () => (await readFile(file())).subarray(0, 3000), /can not be opened/],
])('a file that %s is refused under its own hash too, and nothing is brought', async (_what, bytes, reason) => {
  await replaceWith(await bytes());
  await expect(bring()).rejects.toThrow(reason);
  await expect(checkPack(folder, silent)).rejects.toThrow(reason);
  expect((await imports()).rows).toEqual([]);
});

test('it comes to a database that has never seen it, once somebody else publishes the pack', async () => {
  const before = await readFile(file());
  await forget();
  await bring();
  const [proposed] = (await imports()).rows;
  granted(await publishImport({ actor: reviewer.actor, id: proposed.id, now: new Date() }));
  const { library } = await loadTopicLibrary(topicId);
  expect(library.figures.find(({ id }) => id === 'raise-it')?.drawing.picture).toBe(picture.sha256);
  const [kept] = await findPictures([picture.sha256]);
  expect(Buffer.compare(Buffer.from(kept?.bytes ?? []), before)).toBe(0);
});
