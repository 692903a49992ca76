import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/permission/actor';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';
import { recordContact } from '@/lib/usecases/recall/record-contact';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildRecall, giveSheet, granted, recallMoment, storeLegCramps, textOf } from '@/tests/builders/recall-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabase } from '@/tests/setup/provide-database';

provideDatabase();
beforeAll(async () => {
  await storeLegCramps();
});

const contactsOf = async (actor: Actor, handoutId: string) => {
  const { contacts } = granted(await getIssuedHandout({ actor, handoutId }));
  return contacts.map(({ state, words }) => ({ state, words }));
};

test('tells on a sheet’s record how its recall went, and nothing of a recall that the sheet has no part in', async () => {
  const { actor } = await buildUser();
  const { actor: manager } = await buildUser({ clinicId: actor.clinicId, role: 'admin' });
  const patient = await buildPatient(actor.clinicId);
  const massage = await giveSheet(actor, { patient, adviceKeys: ['relief.massage'] });
  const footwear = await giveSheet(actor, { patient, adviceKeys: ['prevent.footwear'] });
  const { versionId } = await textOf('relief.massage');
  const recallId = await buildRecall(manager, { kind: 'block-version', id: versionId });
  const given = { patientId: patient.id, state: 'reached', words: 'Spoke to her' } as const;
  granted(await recordContact({ actor, recallId, given, now: recallMoment }));

  expect(await contactsOf(actor, massage)).toEqual([{ state: 'reached', words: 'Spoke to her' }]);
  expect(await contactsOf(actor, footwear)).toEqual([]);
});

test('says what was given in printed order, an advice key once', async () => {
  const { actor } = await buildUser();
  const id = await giveSheet(actor, { adviceKeys: ['relief.massage', 'prevent.footwear'] });
  const { handout } = granted(await getIssuedHandout({ actor, handoutId: id }));
  expect(handout.adviceKeys).toEqual(['relief.massage', 'prevent.footwear']);
});
