import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFollowUps } from '@/lib/db/handout/find-follow-ups';
import { findPatientDocuments } from '@/lib/db/handout/find-patient-documents';
import { findTeachBacks } from '@/lib/db/handout/find-teach-backs';
import { findTimelineSheets } from '@/lib/db/handout/find-timeline-sheets';
import { type ClinicTransaction, inClinic } from '@/lib/db/in-clinic';
import { findPatientContacts } from '@/lib/db/patient/find-patient-contacts';
import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import type { Actor } from '@/lib/domain/permission/actor';
import { aRequestFor, issueSheet } from '@/tests/builders/compose-request-builder';
import { crowdClinic } from '@/tests/builders/crowded-clinic-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { buildUser } from '@/tests/builders/user-builder';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();

let actor: Actor;
let patientId = '';

beforeAll(async () => {
  ({ actor } = await buildUser());
  const patient = await buildPatient(actor.clinicId);
  patientId = patient.id;
  await issueSheet(actor, aRequestFor(patient));
  await crowdClinic({ clinicId: actor.clinicId, handouts: 10_000, ofPatient: { patientId, handouts: 59 } });
}, 300_000);

afterAll(closeRenderPool);

type Reads = { scanned: number; fetched: number };

/** What this connection has read of the ledger and PostgreSQL has not yet put into its statistics. */
const countReads = async (tx: ClinicTransaction): Promise<Reads> => {
  const [reads] = await tx.$queryRaw<Reads[]>`
    SELECT coalesce(sum(seq_tup_read), 0)::int AS scanned, coalesce(sum(idx_tup_fetch), 0)::int AS fetched
    FROM pg_stat_xact_user_tables
    WHERE relname IN ('handouts', 'advice_given', 'handout_overrides', 'handout_voids', 'teach_backs', 'recall_contacts')`;
  if (!reads) throw new Error('PostgreSQL counts what it reads.');
  return reads;
};

/**
 * How many rows of the ledger the work read one by one, and how many by an index. Rows, not milliseconds: other tests
 * run at the same time.
 */
const readsOf = (work: (tx: ClinicTransaction) => Promise<unknown>): Promise<Reads> =>
  inClinic(actor.clinicId, async (tx) => {
    const before = await countReads(tx);
    await work(tx);
    const after = await countReads(tx);
    return { scanned: after.scanned - before.scanned, fetched: after.fetched - before.fetched };
  });

test('reads a page of a patient with 60 handouts by the indexes alone, in a clinic with 10,000', async () => {
  const wanted = { patientId, limit: 21 };
  const sheets = await inClinic(actor.clinicId, (tx) => findTimelineSheets(tx, { ...wanted, before: null }));
  const ids = sheets.map(({ handoutId }) => handoutId);
  const last = sheets.at(-1);
  expect([ids.length, (last?.said.length ?? 0) > 0]).toEqual([21, true]);
  const before = last ? { issuedAt: last.issuedAt, id: last.handoutId } : null;
  for (const cursor of [null, before]) {
    const { scanned, fetched } = await readsOf(async (tx) => {
      await findTimelineSheets(tx, { ...wanted, before: cursor });
      await findTeachBacks(tx, ids);
      await findPatientContacts(tx, patientId);
    });
    expect(scanned).toBe(0);
    // 21 sheets with some 25 pieces of advice each.
    expect([fetched > 100, fetched < 1500]).toEqual([true, true]);
  }
});

test('reads the sheets that are searched by the indexes alone', async () => {
  const { scanned, fetched } = await readsOf((tx) => findPatientDocuments(tx, { patientId, before: null, limit: 50 }));
  expect(scanned).toBe(0);
  expect(fetched).toBeLessThan(150);
});

test('finds the follow-ups among 5,000 teach-backs without reading the others', async () => {
  const { scanned, fetched } = await readsOf(async (tx) => expect(await findFollowUps(tx, 50)).toHaveLength(50));
  expect(scanned).toBe(0);
  expect(fetched).toBeLessThan(4000);
});
