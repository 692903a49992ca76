import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST as check } from '@/app/api/v1/block-drafts/check/route';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { DraftCheck } from '@/lib/domain/content/draft-check';
import { plainText } from '@/lib/domain/handout/plain-text';
import { previewHandout } from '@/lib/usecases/handout/preview-handout';
import { aComposeRequest, sheetMoment } from '@/tests/builders/compose-request-builder';
import { granted, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask, problemOf } from '@/tests/setup/ask';
import { asOwner, provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
afterAll(closeRenderPool);

const topicId = 'leg-cramps';

let editor: BuiltUser;
beforeAll(async () => {
  await storeLegCramps({ translations: [], phrases: [] });
  editor = await buildUser({ role: 'editor' });
});

const draftOf = async (adviceKey: string, changes: Partial<BlockDraft> = {}): Promise<BlockDraft> => {
  const { blockId: _, versionId: __, language: ___, body: ____, ...draft } = await textOf(adviceKey);
  return { ...draft, ...changes };
};

const askFor = (body: unknown, { sealed } = editor) => ask(check, { sealed, body });

const checked = async (adviceKey: string, changes: Partial<BlockDraft> = {}, presetId = 'healthy-adult') => {
  const draft = await draftOf(adviceKey, changes);
  const answer = await askFor({ topicId, blockName: adviceKey, draft, presetId });
  expect(answer.status).toBe(200);
  return (await answer.json()) as DraftCheck;
};

const printed = ({ sheet }: DraftCheck, title: string) =>
  sheet?.document.parts
    .flatMap((part) => (part.kind === 'section' ? part.blocks : []))
    .find((block) => block.title === title)
    ?.nodes.map((node) => (node.kind === 'paragraph' ? plainText(node.runs) : node.kind));

describe('the sheet with a text that nobody has saved', () => {
  test('is the desk’s, with this text in place of the one in force', async () => {
    const text = await textOf('relief.stretch-calf');
    const request = aComposeRequest({ subject: { kind: 'preset', presetId: 'healthy-adult' } });
    const desk = granted(await previewHandout({ actor: (await buildUser()).actor, request, now: sheetMoment }));
    const same = await checked('relief.stretch-calf');
    expect(same.sheet?.document.parts.map(({ kind }) => kind)).toEqual(desk.document.parts.map(({ kind }) => kind));
    expect(same.sheet?.meters).toEqual(desk.meters);
    expect(same).toMatchObject({ problems: [], unprintable: [], sheet: { onSheet: true, why: 'On every sheet' } });
    expect(printed(same, text.title)).toBeDefined();

    const changed = await checked('relief.stretch-calf', { title: 'Pull your toes', markdown: 'Pull **them** up.' });
    expect(printed(changed, 'Pull your toes')).toEqual(['Pull them up.']);
    expect(printed(changed, text.title)).toBeUndefined();
    expect(changed.sheet?.pages.length).toBe(changed.sheet?.meters.pages);
  });

  test('holds a text that comes on only when asked for, and says so', async () => {
    const { sheet } = await checked('diet.seaweed');
    expect(sheet).toMatchObject({
      onSheet: true,
      why: 'Put on so that you can see it. By itself: Not on the sheet unless you add it',
    });
  });

  test('holds no text that a safety rule keeps off, and names the rule', async () => {
    const { sheet } = await checked('diet.potassium-rich', {}, 'on-dialysis');
    expect(sheet?.onSheet).toBe(false);
    expect(sheet?.why).toMatch(/\(SR-\d{3}/);
  });

  test('holds no text that is for others, and says for whom', async () => {
    const { sheet } = await checked('relief.stretch-calf', { for: ['condition:ckd-4'] });
    expect(sheet).toMatchObject({ onSheet: false });
    expect(sheet?.why).toMatch(/^Only for: .*kidney/i);
  });

  test('changes nothing that is kept', async () => {
    const before = await loadTopicLibrary(topicId);
    await checked('relief.stretch-calf', { markdown: 'Other words.' });
    expect((await loadTopicLibrary(topicId)).revision).toBe(before.revision);
    const { rows } = await asOwner((owner) => owner.query(`SELECT 1 FROM block_versions WHERE state = 'draft'`));
    expect(rows).toEqual([]);
  });

  test('shows a new text of advice that has one only where it is the one for this person', async () => {
    const draft = await draftOf('relief.massage', { title: 'For others', for: ['condition:ckd-4'] });
    const body = { topicId, blockName: 'relief.massage--2', draft, presetId: 'healthy-adult' };
    const { sheet } = (await (await askFor(body)).json()) as DraftCheck;
    expect(sheet?.onSheet).toBe(false);
  });
});

describe('what is said about a text while it is written', () => {
  test('findings with their places, and how hard it is to read', async () => {
    const { findings, measures } = await checked('relief.stretch-calf', {
      markdown: 'Rest.\n\n- Prior to sleep, stretch.\n- It is taken with food.',
    });
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'jargon',
          quote: 'Prior to',
          offers: ['before'],
          place: { in: 'body', node: 1, item: 0, at: 0 },
        }),
        expect.objectContaining({ kind: 'passive', quote: 'is taken', place: { in: 'body', node: 1, item: 1, at: 3 } }),
      ]),
    );
    expect(measures).toMatchObject({ words: 10, longestSentence: 5 });
  });

  test('characters that no font prints, where they are, and then no sheet', async () => {
    const { unprintable, sheet, problems } = await checked('relief.stretch-calf', {
      title: 'Rest 每',
      markdown: 'Rest.\n\nWell 🩺.',
    });
    expect(unprintable).toEqual([
      { character: '每', name: 'U+6BCF', place: { in: 'title' } },
      { character: '🩺', name: 'U+1FA7A', place: { in: 'body', node: 1, item: null, at: 5 } },
    ]);
    expect(sheet).toBeNull();
    expect(problems).toEqual([{ field: 'markdown', reason: expect.stringMatching(/can't be printed/) }]);
  });

  test('an ill-formed text is refused with its place, and nothing else is guessed about it', async () => {
    const answer = await checked('relief.stretch-calf', { markdown: 'One.\n\nTwo <b>three</b>.' });
    expect(answer).toMatchObject({
      problems: [{ field: 'markdown:3:5', reason: expect.stringMatching(/no HTML/) }],
      ...{ measures: null, sheet: null, unprintable: [] },
    });
  });

  test('an unfinished text is told what it lacks', async () => {
    const { problems, sheet, measures } = await checked('relief.stretch-calf', {
      ...{ title: ' ', section: '', markdown: ' ', sources: [], owner: '' },
    });
    expect(problems.map(({ field }) => field).sort()).toEqual(['markdown', 'owner', 'section', 'sources', 'title']);
    expect({ sheet, measures }).toEqual({ sheet: null, measures: null });
  });

  test('a figure that is not there is named, and does not break the sheet', async () => {
    const { problems, sheet } = await checked('relief.stretch-calf', { markdown: 'Rest.\n\n::figure[nobody]' });
    expect(problems).toEqual([{ field: 'markdown:3:1', reason: expect.stringMatching(/figure "nobody"/) }]);
    expect(sheet).toBeNull();
  });

  test('the longest text that may be written is answered', async () => {
    const { findings, problems } = await checked('relief.stretch-calf', { markdown: 'Rest well. '.repeat(1090) });
    expect(findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'too-long-block', words: 2180 })]),
    );
    expect(problems.length).toBeLessThanOrEqual(1);
  });
});

describe('refuses', () => {
  test('a ready profile and a topic that are not there, more than a megabyte, and who may not write', async () => {
    const draft = await draftOf('relief.massage');
    const body = { topicId, blockName: 'relief.massage', draft, presetId: 'healthy-adult' };
    const unknown = await askFor({ ...body, presetId: 'nobody' });
    expect(unknown.status).toBe(400);
    expect((await problemOf(unknown)).fields?.map(({ field }) => field)).toEqual(['presetId']);
    expect((await askFor({ ...body, topicId: 'gout' })).status).toBe(404);
    expect((await askFor({ ...body, draft: { ...draft, markdown: 'a'.repeat(1_100_000) } })).status).toBe(413);
    expect((await askFor(body, await buildUser())).status).toBe(403);
  });
});
