import { randomUUID } from 'node:crypto';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';

export type DemoStaff = { doctor: Actor; nurse: Actor; editor: Actor; reviewer: Actor; admin: Actor };

const keys = {
  doctor: 'clinician@',
  nurse: 'nurse@',
  editor: 'editor@',
  reviewer: 'reviewer@',
  admin: 'admin@',
} as const;

/** The demo accounts as people who act, each in a session of long ago. */
export const findDemoStaff = async (tx: ClinicTransaction): Promise<DemoStaff> => {
  const members = await tx.membership.findMany({
    select: { role: true, user: { select: { id: true, name: true, email: true } } },
  });
  const actorOf = (start: string): Actor => {
    const found = members.find(({ user }) => user.email.startsWith(start));
    if (!found) throw new Error(`The demo clinic has no account ${start}`);
    const { id: userId, name: userName } = found.user;
    return { sessionId: randomUUID(), userId, userName, clinicId: tx.clinicId, role: found.role };
  };
  return {
    doctor: actorOf(keys.doctor),
    nurse: actorOf(keys.nurse),
    editor: actorOf(keys.editor),
    reviewer: actorOf(keys.reviewer),
    admin: actorOf(keys.admin),
  };
};
