import { randomUUID } from 'node:crypto';
import { recordAuditEvent } from '@/lib/db/audit/record-audit-event';
import { importTopicLibrary } from '@/lib/db/content/import-topic-library';
import { loadTopicLibrary } from '@/lib/db/content/load-topic-library';
import { insertHandout } from '@/lib/db/handout/insert-handout';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import type { Actor } from '@/lib/domain/permission/actor';
import { buildNewHandout } from '@/tests/builders/new-handout-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildLibrary } from '@/tests/builders/stored-library-builder';
import { buildUser } from '@/tests/builders/user-builder';

/** Voids a handout as the app's role would, in the transaction of its event. */
export const addVoid = (actor: Actor, handoutId: string, withEvent = true): Promise<string> =>
  inClinic(actor.clinicId, async (tx) => {
    const id = randomUUID();
    const { userId: voidedById, userName: voidedByName, clinicId } = actor;
    const rest = {
      reason: 'wrong-sheet',
      words: '',
      voidedById,
      voidedByName,
      voidedByTitle: 'nurse',
      voidedAt: new Date(),
    };
    await tx.handoutVoid.createMany({ data: [{ id, clinicId, handoutId, ...rest }] });
    const record = { kind: 'void', id } as const;
    if (withEvent)
      await recordAuditEvent(tx, {
        type: 'handout.voided',
        actor,
        handoutId,
        record,
        detail: { reason: 'wrong-sheet' },
      });
    return id;
  });

export const addTeachBack = (
  actor: Actor,
  handoutId: string,
  { corrects = null, withEvent = true }: { corrects?: string | null; withEvent?: boolean } = {},
): Promise<string> =>
  inClinic(actor.clinicId, async (tx) => {
    const id = randomUUID();
    const said = {
      result: 'needs-follow-up',
      learner: 'patient',
      prompts: ['Show me the stretch.'],
      words: 'Not yet.',
    };
    const by = { recordedById: actor.userId, recordedByName: actor.userName, recordedByTitle: 'nurse' };
    const row = {
      id,
      clinicId: actor.clinicId,
      handoutId,
      correctsId: corrects,
      recordedAt: new Date(),
      ...said,
      ...by,
    };
    await tx.teachBack.createMany({ data: [row] });
    const detail = { result: 'needs-follow-up', learner: 'patient', corrects } as const;
    const record = { kind: 'teach-back', id } as const;
    if (withEvent) await recordAuditEvent(tx, { type: 'teach-back.recorded', actor, handoutId, record, detail });
    return id;
  });

export const addRecall = (actor: Actor, topicId: string, withEvent = true): Promise<string> =>
  inClinic(actor.clinicId, async (tx) => {
    const id = randomUUID();
    const target = { targetKind: 'advice-key', targetId: 'relief.massage', title: 'Massage' };
    const said = {
      severity: 'important',
      reason: 'It changed.',
      letter: 'Please call us.',
      fromDay: new Date(),
      toDay: new Date(),
    };
    const by = { openedById: actor.userId, openedByName: actor.userName, openedAt: new Date() };
    const row = {
      id,
      clinicId: actor.clinicId,
      topicId,
      onlyCurrent: true,
      onlyKnown: true,
      ...target,
      ...said,
      ...by,
    };
    await tx.recall.createMany({ data: [row] });
    const detail = {
      recallId: id,
      severity: 'important',
      target: { kind: 'advice-key', id: 'relief.massage' },
    } as const;
    const record = { kind: 'recall', id } as const;
    if (withEvent) await recordAuditEvent(tx, { type: 'recall.opened', actor, record, detail });
    return id;
  });

export const addContact = (actor: Actor, recallId: string, patientId: string, withEvent = true): Promise<string> =>
  inClinic(actor.clinicId, async (tx) => {
    const id = randomUUID();
    const by = { recordedById: actor.userId, recordedByName: actor.userName, recordedAt: new Date() };
    const row = { id, clinicId: actor.clinicId, recallId, patientId, state: 'reached', words: 'By phone.', ...by };
    await tx.recallContact.createMany({ data: [row] });
    const record = { kind: 'recall-contact', id } as const;
    const detail = { recallId, state: 'reached' } as const;
    if (withEvent) await recordAuditEvent(tx, { type: 'recall.contact-recorded', actor, patientId, record, detail });
    return id;
  });

export const addClosure = (actor: Actor, recallId: string, withEvent = true): Promise<string> =>
  inClinic(actor.clinicId, async (tx) => {
    const id = randomUUID();
    const by = { closedById: actor.userId, closedByName: actor.userName, closedAt: new Date() };
    await tx.recallClosure.createMany({
      data: [{ id, clinicId: actor.clinicId, recallId, words: 'All told.', ...by }],
    });
    const record = { kind: 'recall-closure', id } as const;
    if (withEvent) await recordAuditEvent(tx, { type: 'recall.closed', actor, record, detail: { recallId } });
    return id;
  });

export const addViews = (actor: Actor, views: number): Promise<void> =>
  inClinic(actor.clinicId, async (tx: ClinicTransaction) => {
    for (let view = 0; view < views; view += 1) {
      await recordAuditEvent(tx, { type: 'patient.searched', actor, detail: { found: view } });
    }
  });

export type BuiltLedger = { actor: Actor; topicId: string; handoutIds: string[]; patientIds: string[] };

/** Someone's clinic with a row of every kind in its ledger, written as the app writes them; events of no record end it. */
export const buildLedger = async (): Promise<BuiltLedger> => {
  const { actor } = await buildUser();
  const topicId = buildLibrary().topic.id;
  await importTopicLibrary(buildLibrary());
  const loaded = await loadTopicLibrary(topicId);
  const adviceGiven = loaded.library.blocks.map(({ versionId, adviceKey, section }) => ({
    blockVersionId: versionId,
    adviceKey,
    sectionId: section,
    cautions: [],
  }));
  const overrides = [{ adviceKey: 'relief.warmth', ruleIds: ['SR-001'], reason: 'Asked for it.' }];
  const patientIds: string[] = [];
  const handoutIds: string[] = [];
  for (let sheet = 0; sheet < 6; sheet += 1) {
    const { id: patientId } = await buildPatient(actor.clinicId);
    const wanted = { patientId, adviceGiven, facts: ['condition:neuropathy' as const], overrides };
    const issued = await insertHandout(buildNewHandout(actor, loaded, wanted));
    if (issued.kind !== 'issued') throw new Error(`The handout was not issued: ${issued.kind}.`);
    patientIds.push(patientId);
    handoutIds.push(issued.handout.id);
  }
  const [first = '', second = '', third = ''] = handoutIds;
  await addTeachBack(actor, second, { corrects: await addTeachBack(actor, second) });
  await addTeachBack(actor, third);
  await addVoid(actor, first);
  await addVoid(actor, third);
  const recallId = await addRecall(actor, topicId);
  for (const patientId of patientIds) await addContact(actor, recallId, patientId);
  await addClosure(actor, recallId);
  await addClosure(actor, await addRecall(actor, topicId));
  await addViews(actor, 6);
  return { actor, topicId, handoutIds, patientIds };
};
