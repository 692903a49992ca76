import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getPicture } from '@/app/api/v1/pictures/[sha256]/route';
import { POST as upload } from '@/app/api/v1/pictures/route';
import { DELETE as removeFigure } from '@/app/api/v1/topics/[id]/figures/[figureId]/route';
import { POST as addFigure } from '@/app/api/v1/topics/[id]/figures/route';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { Picture } from '@/lib/domain/content/picture';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { getDraft } from '@/lib/usecases/block/get-draft';
import { saveDraft } from '@/lib/usecases/block/save-draft';
import { startDraft } from '@/lib/usecases/block/start-draft';
import { listFigures } from '@/lib/usecases/figure/list-figures';
import { reprintHandout } from '@/lib/usecases/handout/reprint-handout';
import { issueSheet } from '@/tests/builders/compose-request-builder';
import { readLegCramps } from '@/tests/builders/library-builder';
import { pictureFile } from '@/tests/builders/picture-builder';
import { granted } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const topicId = 'leg-cramps';
const words = { alt: 'A hand under a heel.', caption: 'Heel down', adviceKeys: ['relief.stretch-calf'] };

let editor: BuiltUser;
beforeAll(async () => {
  await importTopicLibrary(await readLegCramps());
  editor = await buildUser({ role: 'editor' });
});

const send = (file: Uint8Array, by = editor) => ask(upload, { sealed: by.sealed, file });

const uploaded = async (file?: Uint8Array): Promise<Picture> => {
  const answer = await send(file ?? (await pictureFile()));
  if (answer.status !== 201) throw new Error(await answer.text());
  return answer.json();
};

const add = (body: object, by = editor) => ask(addFigure, { sealed: by.sealed, params: { id: topicId }, body });

const added = async (wanted: object = {}): Promise<string> => {
  const { sha256 } = await uploaded();
  const answer = await add({ sha256, ...words, ...wanted });
  if (answer.status !== 201) throw new Error(await answer.text());
  const { id } = (await answer.json()) as { id: string };
  return id;
};

const kept = () => asOwner((client) => client.query('SELECT sha256 FROM pictures').then(({ rows }) => rows.length));

const figures = async () => (await loadTopicLibrary(topicId)).library.figures;

describe('a picture that an editor uploads', () => {
  test('is kept under its hash and served as what it is, to be held for good', async () => {
    const { sha256, mediaType, width, height } = await uploaded(await pictureFile('jpeg'));
    expect({ mediaType, width, height }).toEqual({ mediaType: 'image/jpeg', width: 875, height: 656 });
    const answer = await ask(getPicture, { method: 'GET', params: { sha256 } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test('is kept once, however often it comes', async () => {
    const { sha256 } = await uploaded();
    const before = await kept();
    expect((await uploaded()).sha256).toBe(sha256);
    expect(await kept()).toBe(before);
  });

  test.each<[string, () => Promise<Uint8Array>, RegExp]>([
    [
      'an SVG with a script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /no PNG, JPEG or WebP/,
    ],
    ['a page that says it is a picture', async () => Buffer.from('<!doctype html><h1>heel.png</h1>'), /no PNG/],
    ['a GIF', () => pictureFile('gif'), /no PNG/],
    ['half a picture', async () => (await pictureFile('jpeg')).subarray(0, 2000), /no PNG/],
    ['nothing', async () => new Uint8Array(), /no PNG/],
    ['9 MB', async () => new Uint8Array(9 * 1024 * 1024), /larger than 8 MB/],
    [
      'a few kilobytes that unfold to 81 million pixels',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      /more than 50 million pixels/,
    ],
    ['one too coarse for print', () => pictureFile('png', 400, 300), /at least 875 by 657 pixels/],
  ])('is refused when it is %s, and nothing is kept', async (_what, file, reason) => {
    const before = await kept();
    const answer = await send(await file());
    expect(answer.status).toBe(400);
    const { code, fields } = await problemOf(answer);
    expect(code).toBe('invalid-input');
    expect(fields).toEqual([{ field: 'file', reason: expect.stringMatching(reason) }]);
    expect(await kept()).toBe(before);
  });

  test('is no clinician’s to upload, and nobody’s who is not signed in', async () => {
    const clinician = await buildUser();
    expect((await send(await pictureFile(), clinician)).status).toBe(403);
    expect((await ask(upload, { file: await pictureFile() })).status).toBe(401);
  });

  test('is not found under another name', async () => {
    const answer = await ask(getPicture, { method: 'GET', params: { sha256: '0'.repeat(64) } });
    expect(answer.status).toBe(404);
    expect((await ask(getPicture, { method: 'GET', params: { sha256: '../etc' } })).status).toBe(404);
  });
});

describe('a picture that is made a figure', () => {
  test('is in the topic under a name of its caption, in the record, and in no text yet', async () => {
    const id = await added({ caption: 'Rest your heel' });
    expect(id).toBe('rest-your-heel');
    const found = granted(await listFigures({ actor: editor.actor, topicId })).figures.find(
      ({ figure }) => figure.id === id,
    );
    expect(found).toMatchObject({
      figure: { alt: words.alt, adviceKeys: words.adviceKeys, drawing: { shapes: [], picture: expect.any(String) } },
      usedBy: [],
    });
    const events = await inClinic(editor.actor.clinicId, (tx) =>
      tx.auditEvent.findMany({ where: { type: 'figure.added' } }),
    );
    expect(events.map(({ actorId, detail }) => [actorId, detail])).toContainEqual([
      editor.actor.userId,
      { topicId, figureId: id },
    ]);
  });

  test('is in the text that somebody is writing with it', async () => {
    const figureId = await added({ caption: 'In a draft' });
    const { actor } = editor;
    const given = { topicId, block: { kind: 'existing', name: 'relief.massage' } } as const;
    const now = new Date();
    const { id: versionId } = granted(await startDraft({ actor, given, today: '2026-11-26', now }));
    const { draft, edit } = granted(await getDraft({ actor, versionId }));
    const markdown = `${draft.markdown}\n\n::figure[${figureId}]`;
    granted(await saveDraft({ actor, versionId, edit, draft: { ...draft, markdown }, now }));
    const found = granted(await listFigures({ actor, topicId })).figures.find(({ figure }) => figure.id === figureId);
    expect(found?.usedBy).toEqual([{ name: 'relief.massage', title: draft.title, inForce: false }]);
  });

  test('of two at once under one caption, has a name of its own', async () => {
    const ids = await Promise.all([added({ caption: 'At once' }), added({ caption: 'At once' })]);
    expect(ids.sort()).toEqual(['at-once', 'at-once-2']);
  });

  test.each<[string, object, RegExp]>([
    ['without what it shows', { alt: ' ' }, /^alt$/],
    ['without a caption', { caption: '' }, /^caption$/],
    ['with a caption that is too long', { caption: 'x'.repeat(81) }, /^caption$/],
    ['with a caption of two lines', { caption: 'One\ntwo' }, /^caption$/],
    ['with a caption that no font prints', { caption: '脚' }, /^caption$/],
    ['for no advice', { adviceKeys: [] }, /^adviceKeys$/],
    ['for advice that does not exist', { adviceKeys: ['relief.none'] }, /^adviceKeys$/],
    ['from a picture that is not here', { sha256: 'a'.repeat(64) }, /^sha256$/],
    ['with a drawing of its own', { drawing: { viewBox: [0, 0, 1, 1], shapes: [] } }, /^$/],
  ])('is refused %s, by the field', async (_what, wrong, field) => {
    const before = await figures();
    const { sha256 } = await uploaded();
    const answer = await add({ sha256, ...words, ...wrong });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).fields).toEqual([
      { field: expect.stringMatching(field), reason: expect.any(String) },
    ]);
    expect(await figures()).toEqual(before);
  });

  test('is no clinician’s to add, and belongs to no topic that does not exist', async () => {
    const clinician = await buildUser();
    const { sha256 } = await uploaded();
    expect((await add({ sha256, ...words }, clinician)).status).toBe(403);
    const answer = await ask(addFigure, { sealed: editor.sealed, params: { id: 'none' }, body: { sha256, ...words } });
    expect(answer.status).toBe(404);
  });

  test('is printed on the sheet of a text that shows it, and printed again as it was', async () => {
    const figureId = await added({ caption: 'On paper' });
    const { library } = await loadTopicLibrary(topicId);
    const shown: TopicLibrary = {
      ...library,
      blocks: library.blocks.map((block) =>
        block.adviceKey === 'relief.stretch-calf'
          ? {
              ...block,
              markdown: `${block.markdown}\n\n::figure[${figureId}]`,
              body: [...block.body, { kind: 'figure', figureId }],
            }
          : block,
      ),
    };
    await importTopicLibrary(shown);
    const { actor } = await buildUser();
    const { id } = await issueSheet(actor);
    const [first, again] = [
      granted(await reprintHandout({ actor, handoutId: id })),
      granted(await reprintHandout({ actor, handoutId: id })),
    ];
    expect(
      Buffer.from(first.bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(1);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const used = granted(await listFigures({ actor: editor.actor, topicId })).figures.find(
      ({ figure }) => figure.id === figureId,
    );
    expect(used?.usedBy.map(({ name, inForce }) => [name, inForce])).toEqual([['relief.stretch-calf', true]]);
  });
});

describe('a picture that is taken out of the figures', () => {
  const remove = (figureId: string, by = editor) =>
    ask(removeFigure, { method: 'DELETE', sealed: by.sealed, params: { id: topicId, figureId } });

  test('is gone from the topic and in the record, and can be added again under its name', async () => {
    const id = await added({ caption: 'By mistake' });
    expect((await remove(id)).status).toBe(200);
    expect((await figures()).map((figure) => figure.id)).not.toContain(id);
    expect((await remove(id)).status).toBe(404);
    const events = await inClinic(editor.actor.clinicId, (tx) =>
      tx.auditEvent.findMany({ where: { type: 'figure.removed' } }),
    );
    expect(events.map(({ detail }) => detail)).toEqual([{ topicId, figureId: id }]);
    expect(await added({ caption: 'By mistake' })).toBe(id);
  });

  test.each([
    ['a text in force shows it', 'on-paper', 409],
    ['somebody is writing with it', 'in-a-draft', 409],
    ['it is a drawing of the pack in no text', 'spare-drawing', 404],
  ])('stays when %s', async (_why, figureId, status) => {
    const { library } = await loadTopicLibrary(topicId);
    const [drawing] = library.figures;
    if (!drawing) throw new Error('The topic has no drawing.');
    const spare = { ...drawing, id: 'spare-drawing' };
    if (status === 404) await importTopicLibrary({ ...library, figures: [...library.figures, spare] });
    expect((await remove(figureId)).status).toBe(status);
    expect((await figures()).map(({ id }) => id)).toContain(figureId);
  });

  test('is no clinician’s to take out', async () => {
    const id = await added({ caption: 'To stay' });
    expect((await remove(id, await buildUser())).status).toBe(403);
  });
});
