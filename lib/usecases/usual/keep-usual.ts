import 'server-only';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findUsuals } from '@/lib/db/usual/find-usuals';
import { holdUsuals } from '@/lib/db/usual/hold-usuals';
import { insertUsual } from '@/lib/db/usual/insert-usual';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result, success } from '@/lib/domain/result';
import { findUnknownAdvice } from '@/lib/domain/usual/find-unknown-advice';
import { isNameTaken } from '@/lib/domain/usual/is-name-taken';
import type { NewUsual, Usual } from '@/lib/domain/usual/usual';
import { refuse } from '@/lib/usecases/access/refuse';
import { findCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { topicNotFound } from '@/lib/usecases/handout/handout-problems';
import { mostUsuals, tooManyUsuals, usualNameTaken, usualNotRight } from '@/lib/usecases/usual/usual-problems';

type Input = { actor: Actor; usual: NewUsual };

const keep = async (
  tx: ClinicTransaction,
  { actor, usual }: Input,
  topicIds: readonly string[],
): Promise<Result<Usual, Problem>> => {
  const { name, shared, set } = usual;
  const ownerId = shared ? null : actor.userId;
  await holdUsuals(tx, ownerId);
  const visible = await findUsuals(tx, { userId: actor.userId, topicIds });
  const owned = visible.filter((each) => each.shared === shared);
  if (isNameTaken(name, owned)) return failure(usualNameTaken);
  if (owned.length >= mostUsuals) return failure(tooManyUsuals);
  const kept = await insertUsual(tx, { ownerId, topicIds, name, set });
  await recordAuditEvent(tx, { type: 'usual.kept', actor, detail: { usualId: kept.id, shared } });
  return success(kept);
};

/** Keeps what someone usually puts on and takes off, for themselves or for the whole clinic. */
export const keepUsual = async ({ actor, usual }: Input): Promise<Result<Usual, Problem>> => {
  const permission = usual.shared ? 'usual.share' : 'usual.keep';
  if (!may(actor.role, permission)) return refuse(actor, permission);
  const compiled = await findCompiledLibrary(usual.topics);
  if (!compiled) return failure(topicNotFound);
  const { library, topics } = compiled;
  const unknown = findUnknownAdvice(usual.set, new Set(library.source.adviceKeys.map(({ key }) => key)));
  if (unknown.length > 0) return failure(usualNotRight(unknown));
  return inClinic(actor.clinicId, (tx) =>
    keep(
      tx,
      { actor, usual },
      topics.map(({ id }) => id),
    ),
  );
};
