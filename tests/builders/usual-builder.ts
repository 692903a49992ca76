import { inClinic } from '@/lib/db/in-clinic';
import { insertUsual } from '@/lib/db/usual/insert-usual';
import type { Actor } from '@/lib/domain/permission/actor';
import { type NewUsual, newUsualSchema, type Usual } from '@/lib/domain/usual/usual';

let made = 0;

/** A usual set as someone would send it. */
export const aUsual = (wanted: Partial<NewUsual> = {}): NewUsual => {
  made += 1;
  return newUsualSchema.parse({ name: `Set ${made}`, set: { added: ['relief.massage'] }, ...wanted });
};

/** A usual set in the database: this person's own, or the clinic's. */
export const buildUsual = (actor: Actor, wanted: Partial<NewUsual> = {}): Promise<Usual> => {
  const { name, shared, set, topics: topicIds = ['leg-cramps'] } = aUsual(wanted);
  const ownerId = shared ? null : actor.userId;
  return inClinic(actor.clinicId, (tx) => insertUsual(tx, { ownerId, topicIds, name, set }));
};
