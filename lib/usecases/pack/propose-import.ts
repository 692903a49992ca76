import 'server-only';
import { asEditor } from '@/lib/db/as-editor';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { insertPackImport } from '@/lib/db/pack/insert-pack-import';
import type { PackOfImport } from '@/lib/db/pack/pack-import-rows';
import type { PictureBytes } from '@/lib/domain/content/picture';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { keepPictures } from '@/lib/usecases/pack/keep-pictures';

type Input = { actor: Actor; pack: PackOfImport; pictures?: readonly PictureBytes[] };

/** Brings a pack for review. Nothing of it counts until somebody else has read it and published it. */
export const proposeImport = async ({
  actor,
  pack,
  pictures = [],
}: Input): Promise<Result<{ id: string }, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const kept = await keepPictures({ figures: pack.library.figures, pictures });
  if (!kept.ok) return kept;
  return asEditor(actor, async (tx) => {
    const importId = await insertPackImport(tx, { pack, author: actor });
    await recordAuditEvent(tx, {
      type: 'pack.proposed',
      actor,
      detail: { topicId: pack.library.topic.id, importId },
    });
    return success({ id: importId });
  });
};
