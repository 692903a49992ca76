import 'server-only';
import { findPictures } from '@/lib/db/figure/find-pictures';
import { insertPictures } from '@/lib/db/figure/insert-pictures';
import { findPictureFault } from '@/lib/documents/picture/find-picture-fault';
import type { Figure } from '@/lib/domain/content/figure';
import type { PictureBytes } from '@/lib/domain/content/picture';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';

type Input = { figures: readonly Figure[]; pictures: readonly PictureBytes[] };

/** What is wrong with what these figures show? A picture of theirs that does not come along may be here already. */
export const findFigureFaults = async ({ figures, pictures }: Input): Promise<NonNullable<Problem['fields']>> => {
  const faults = new Map(
    await Promise.all(pictures.map(async (one) => [one.sha256, await findPictureFault(one)] as const)),
  );
  return figures.flatMap(({ id, drawing }) => {
    const fault = drawing.picture === undefined ? null : faults.get(drawing.picture);
    return fault ? [{ field: `figures.${id}`, reason: `The picture of "${id}" ${fault}.` }] : [];
  });
};

const findMissing = async ({ figures, pictures }: Input): Promise<NonNullable<Problem['fields']>> => {
  const brought = new Set(pictures.map(({ sha256 }) => sha256));
  const others = figures.flatMap(({ drawing: { picture } }) => (picture && !brought.has(picture) ? [picture] : []));
  const here = new Set((await findPictures(others)).map(({ sha256 }) => sha256));
  return figures
    .filter(({ drawing: { picture } }) => picture && others.includes(picture) && !here.has(picture))
    .map(({ id }) => ({ field: `figures.${id}`, reason: `The picture of "${id}" is not there.` }));
};

/** Keeps the pictures that a pack brings, before the figures that show them: all of them, or none when one is wrong. */
export const keepPictures = async (input: Input): Promise<Result<null, Problem>> => {
  const fields = [...(await findFigureFaults(input)), ...(await findMissing(input))];
  if (fields.length > 0) {
    const detail = fields.map(({ reason }) => reason).join(' ');
    return failure({ code: 'invalid-input', detail, fields });
  }
  await insertPictures(input.pictures);
  return success(null);
};
