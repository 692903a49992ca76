import 'server-only';
import { insertPictures } from '@/lib/db/figure/insert-pictures';
import { encodePicture } from '@/lib/documents/picture/encode-picture';
import { explainPictureProblem, type Picture } from '@/lib/domain/content/picture';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; file: Uint8Array };

/**
 * Keeps an uploaded picture, decoded and encoded again. It is in no topic until it is made a figure, and then in the audit
 * record: a picture alone is shown nowhere.
 */
export const addPicture = async ({ actor, file }: Input): Promise<Result<Picture, Problem>> => {
  if (!may(actor.role, 'content.write')) return refuse(actor, 'content.write');
  const encoded = await encodePicture(file);
  if (!encoded.ok) {
    const reason = explainPictureProblem(encoded.problem);
    return failure({ code: 'invalid-input', detail: reason, fields: [{ field: 'file', reason }] });
  }
  await insertPictures([encoded.value]);
  const { sha256, mediaType, width, height } = encoded.value;
  return success({ sha256, mediaType, width, height });
};
