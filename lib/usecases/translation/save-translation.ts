import 'server-only';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { asEditor } from '@/lib/db/as-editor';
import { type HeldVersion, holdVersion } from '@/lib/db/block/hold-version';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { findTranslatedBlocks } from '@/lib/db/translation/find-translated-blocks';
import { updateTranslation } from '@/lib/db/translation/update-translation';
import type { BlockBody } from '@/lib/domain/content/block-body';
import { findHiddenCharacter } from '@/lib/domain/content/find-hidden-character';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';
import { notADraft, savedMeanwhile, sourceChanged } from '@/lib/usecases/translation/translation-problems';

type Input = {
  actor: Actor;
  versionId: string;
  edit: number;
  /** The text that stood beside it while it was written. */
  sourceVersionId: string;
  title: string;
  markdown: string;
  now: Date;
};

type Saved = { edit: number; savedAt: string };

const illFormed = (field: string, reason: string): Problem => ({
  code: 'invalid-input',
  detail: `Not saved: ${reason}.`,
  fields: [{ field, reason }],
});

/** A draft may be empty; what is there must be what a sheet can print. */
const readText = ({ title, markdown }: Pick<Input, 'title' | 'markdown'>): Result<BlockBody, Problem> => {
  const hidden = findHiddenCharacter(title);
  if (hidden) return failure(illFormed('title', `the title holds ${hidden.name} (${hidden.codePoint}): delete it`));
  if (markdown.trim() === '') return success([]);
  const body = parseBlockBody(markdown);
  if (body.ok) return body;
  const { line, column, reason } = body.problem;
  return failure(illFormed(`markdown:${line}:${column}`, `line ${line}: ${reason}`));
};

const isInForce = async (tx: ClinicTransaction, version: HeldVersion, sourceVersionId: string): Promise<boolean> => {
  const [block] = await findTranslatedBlocks(tx, version.topicId, version.language, version.blockName);
  return block?.source.versionId === sourceVersionId;
};

/** Keeps what somebody wrote in a draft, as made from the text that is in force now. */
export const saveTranslation = async (input: Input): Promise<Result<Saved, Problem>> => {
  const { actor, versionId, edit, sourceVersionId, title, now } = input;
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const body = readText(input);
  if (!body.ok) return body;
  const markdown = input.markdown.replaceAll('\r\n', '\n').trim();
  return asEditor(actor, async (tx) => {
    const version = await holdVersion(tx, versionId);
    if (version?.kind !== 'translation') return refuseUnknown(tx, actor, 'content.write');
    if (version.state !== 'draft') return failure(notADraft(version.state));
    if (version.edit !== edit) return failure(savedMeanwhile(version.authorNames.at(-1)));
    if (!(await isInForce(tx, version, sourceVersionId))) return failure(sourceChanged);
    const words = { sourceVersionId, title: title.trim(), markdown, body: body.value };
    return success({ edit: await updateTranslation(tx, actor, version, words, now), savedAt: now.toISOString() });
  });
};
