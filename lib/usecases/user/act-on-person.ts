import 'server-only';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { endAllPasswordLinks } from '@/lib/db/user/end-all-password-links';
import { findPeople } from '@/lib/db/user/find-people';
import { holdPeople } from '@/lib/db/user/hold-people';
import type { Person } from '@/lib/domain/account/person';
import type { PersonAct } from '@/lib/domain/account/person-act';
import { personActProblem } from '@/lib/domain/account/person-act-problem';
import { refusePersonAct } from '@/lib/domain/account/refuse-person-act';
import { takesAdminOut } from '@/lib/domain/account/takes-admin-out';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { failure, type Result } from '@/lib/domain/result';
import { refuse, refuseUnknown } from '@/lib/usecases/access/refuse';

type Input = { actor: Actor; userId: string; act: PersonAct };

type Work<Value> = (tx: ClinicTransaction, person: Person) => Promise<Result<Value, Problem>>;

const noLongerAdmin: Problem = {
  code: 'not-allowed',
  detail: 'You are not an administrator any more. Nothing was changed.',
};

const isStillAdmin = (people: readonly Person[], actor: Actor): boolean =>
  people.some(
    ({ userId, role, standing }) => userId === actor.userId && standing === 'active' && may(role, 'user.manage'),
  );

/**
 * Does something to somebody of the clinic, when it may be done: who works here is held meanwhile, and asked for again
 * once it is, for another administrator may just have changed it.
 */
export const actOnPerson = async <Value>(
  { actor, userId, act }: Input,
  work: Work<Value>,
): Promise<Result<Value, Problem>> => {
  if (!may(actor.role, 'user.manage')) return refuse(actor, 'user.manage');
  return inClinic(actor.clinicId, async (tx) => {
    await holdPeople(tx);
    const people = await findPeople(tx);
    if (!isStillAdmin(people, actor)) return failure(noLongerAdmin);
    const person = people.find((one) => one.userId === userId.toLowerCase());
    if (!person) return refuseUnknown(tx, actor, 'user.manage');
    const refusal = refusePersonAct(act, { actorId: actor.userId, person, people });
    if (refusal) return failure(personActProblem(refusal));
    const done = await work(tx, person);
    // Whoever is no administrator any more may have kept links that they made for others.
    if (done.ok && takesAdminOut(act, person)) await endAllPasswordLinks(tx);
    return done;
  });
};
