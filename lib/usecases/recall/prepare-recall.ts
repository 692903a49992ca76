import 'server-only';
import { getClinic } from '@/lib/db/clinic/get-clinic';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { inClinic } from '@/lib/db/in-clinic';
import { findTarget } from '@/lib/db/recall/find-target';
import { readRecallTargets } from '@/lib/db/recall/read-recall-targets';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import type { RecallTarget } from '@/lib/domain/recall/recall';
import { type ChosenTarget, type RecallDraft, toChosenTargets } from '@/lib/domain/recall/recall-draft';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; target: RecallTarget | null };

const findChosen = async (tx: ClinicTransaction, target: RecallTarget): Promise<ChosenTarget | null> => {
  const found = await findTarget(tx, null, target);
  if (!found) return null;
  const words = [target.id];
  const { texts, advice, rules } = toChosenTargets(await readRecallTargets(tx, { words }));
  const all = [...texts, ...advice, ...rules];
  return all.find((each) => each.target.kind === target.kind && each.target.id === target.id) ?? null;
};

/** What the page that opens a recall needs: what changed last, and the clinic as its letters name it. */
export const prepareRecall = async ({ actor, target }: Input): Promise<Result<RecallDraft, Problem>> => {
  if (!may(actor.role, 'recall.manage')) return refuse(actor, 'recall.manage');
  return inClinic(actor.clinicId, async (tx) => {
    const { name, address, phone } = await getClinic(tx);
    return success({
      clinic: { name, address, phone },
      targets: await readRecallTargets(tx, { words: [] }),
      chosen: target && (await findChosen(tx, target)),
    });
  });
};
