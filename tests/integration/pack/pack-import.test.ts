import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST as publish } from '@/app/api/v1/pack-imports/[id]/publish/route';
import { loadPack } from '@/lib/content/load-pack';
import { savePack } from '@/lib/content/pack/save-pack';
import { toPackFiles } from '@/lib/content/pack/to-pack-files';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { loadPackContent } from '@/lib/db/pack/load-pack-content';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { compareLibraries } from '@/lib/domain/content/compare-libraries';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { discardImport } from '@/lib/usecases/pack/discard-import';
import { getImport } from '@/lib/usecases/pack/get-import';
import { proposeImport } from '@/lib/usecases/pack/propose-import';
import { publishImport } from '@/lib/usecases/pack/publish-import';
import { seedContent } from '@/prisma/seed';
import { runPack } from '@/scripts/pack/run-pack';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { asApp, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const topicId = 'leg-cramps';
let folder: string;
let editor: BuiltUser;
let reviewer: BuiltUser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pack-'));
  await seedContent();
  editor = await buildUser({ role: 'editor' });
  reviewer = await buildUser({ role: 'editor', clinicId: editor.actor.clinicId });
});
afterAll(() => rm(folder, { recursive: true }));

const stored = async () => {
  const content = await loadPackContent(topicId);
  if (!content) throw new Error('The topic was seeded.');
  return content;
};

const imports = () => asApp((client) => client.query('SELECT id, state FROM pack_imports').then(({ rows }) => rows));

const withTitle = (library: TopicLibrary, title: string): TopicLibrary => ({
  ...library,
  blocks: library.blocks.map((block) => (block.blockId === 'relief.massage' ? { ...block, title } : block)),
});

const propose = async (library: TopicLibrary, by = editor): Promise<string> => {
  const proposed = await proposeImport({ actor: by.actor, pack: { library, claims: [] } });
  if (!proposed.ok) throw new Error(proposed.problem.detail);
  return proposed.value.id;
};

const titleInForce = async () =>
  (await loadTopicLibrary(topicId)).library.blocks.find(({ blockId }) => blockId === 'relief.massage')?.title;

describe('a topic taken out of the database as files', () => {
  test('comes back with nothing lost: text, facts, rules, drawings, translations and phrases', async () => {
    const content = await stored();
    await savePack(folder, toPackFiles({ ...content, pictures: [] }), { dryRun: false });
    const read = await loadPack(folder);
    expect(compareLibraries(content.library, read)).toEqual([]);
    expect(compareLibraries(await loadPack(`content/${topicId}`), read)).toEqual([]);
    const again = await savePack(folder, toPackFiles({ ...content, library: read, pictures: [] }), { dryRun: true });
    expect(again).toEqual({ written: [], removed: [] });
  });

  test('is told from the command, and a second time there is nothing to write', async () => {
    const said: string[] = [];
    const command = { kind: 'export', folder, topicId, dryRun: false } as const;
    await runPack(command, (line) => said.push(line));
    expect(said).toEqual(['0 written, 0 removed.']);
  });
});

describe('a pack brought back', () => {
  test('says what it would change and changes nothing, without a name to bring it in', async () => {
    const before = await loadTopicLibrary(topicId);
    await savePack(folder, toPackFiles({ ...(await stored()), pictures: [] }), { dryRun: false });
    const file = path.join(folder, 'blocks/en/relief.massage.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: Rub it softly'));
    const said: string[] = [];
    await runPack({ kind: 'import', folder, as: null }, (line) => said.push(line));
    // The translation was made from the words that change, so it would be stale.
    expect(said).toEqual([
      '~ block relief.massage: Rub it softly',
      expect.stringMatching(/^~ translation es relief\.massage: /),
      '0 new, 2 changed, 0 gone.',
    ]);
    expect((await loadTopicLibrary(topicId)).revision).toBe(before.revision);
    expect(await imports()).toEqual([]);
  });

  test('with a broken file names the file and the line, and brings nothing', async () => {
    const file = path.join(folder, 'blocks/en/relief.cold.md');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, `${whole}\n<script>alert(1)</script>\n`);
    const broken = runPack({ kind: 'import', folder, as: editor.email }, () => undefined);
    await expect(broken).rejects.toThrow(/^blocks\/en\/relief\.cold\.md:\d+.*HTML/);
    await writeFile(file, whole);
    expect(await imports()).toEqual([]);
  });

  test('is in force nowhere until somebody else publishes it, and then all of it', async () => {
    const before = await titleInForce();
    const id = await propose(withTitle((await stored()).library, 'Rub the calf softly'));
    expect(await titleInForce()).toBe(before);
    const view = await getImport({ actor: reviewer.actor, id });
    expect(view.ok && view.value.changes.map(({ part, id: what }) => [part, what])).toEqual([
      ['block', 'relief.massage'],
    ]);

    const answer = await ask(publish, { sealed: reviewer.sealed, params: { id }, body: undefined });
    expect(answer.status).toBe(200);
    expect(await titleInForce()).toBe('Rub the calf softly');
    expect(await publishImport({ actor: reviewer.actor, id, now: new Date() })).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
    const events = await inClinic(editor.actor.clinicId, (tx) =>
      tx.auditEvent.findMany({ where: { type: { startsWith: 'pack.' } }, orderBy: { seq: 'asc' } }),
    );
    expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
      ['pack.proposed', editor.actor.userId],
      ['pack.published', reviewer.actor.userId],
    ]);
  });

  test('is not published by whoever brought it, whatever the code around the database does', async () => {
    const before = await titleInForce();
    const id = await propose(withTitle((await stored()).library, 'Rub it as I say'));
    expect(await publishImport({ actor: editor.actor, id, now: new Date() })).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
    const behindTheBack = asApp(async (client) => {
      await client.query("SELECT set_config('app.user_id', $1, false)", [editor.actor.userId]);
      await client.query("UPDATE pack_imports SET state = 'published' WHERE id = $1", [id]);
    });
    await expect(behindTheBack).rejects.toThrow('whoever brought a pack can not publish it');
    expect(await titleInForce()).toBe(before);
    expect(await discardImport({ actor: editor.actor, id })).toEqual({ ok: true, value: null });
  });

  test('that would break sheets which are right now is refused with which, and nothing of it is kept', async () => {
    const { library } = await stored();
    const before = await titleInForce();
    const broken = {
      ...withTitle(library, 'Rub'),
      blocks: library.blocks.filter(({ section }) => section !== 'get-help'),
    };
    const id = await propose(broken);
    const answer = await publishImport({ actor: reviewer.actor, id, now: new Date() });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-publishable' } });
    expect(await titleInForce()).toBe(before);
  });

  test('can bring a topic that is not there yet', async () => {
    const pack = await loadPack('content/heartburn');
    const id = await propose({ ...pack, topic: { ...pack.topic, id: 'heartburn-again' } });
    expect(await publishImport({ actor: reviewer.actor, id, now: new Date() })).toMatchObject({ ok: true });
    expect((await loadTopicLibrary('heartburn-again')).library.blocks.length).toBe(pack.blocks.length);
  });

  test('is no clinician’s to bring', async () => {
    const clinician = await buildUser({ role: 'clinician', clinicId: editor.actor.clinicId });
    const { library } = await stored();
    expect(await proposeImport({ actor: clinician.actor, pack: { library, claims: [] } })).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
  });
});
