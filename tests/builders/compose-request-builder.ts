import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { findToldBefore } from '@/lib/db/handout/find-told-before';
import { inClinic } from '@/lib/db/in-clinic';
import { type ComposeRequest, composeRequestSchema, type IssueRequest } from '@/lib/domain/handout/compose-request';
import type { Patient } from '@/lib/domain/patient/patient';
import { profileOf } from '@/lib/domain/patient/profile-of';
import type { Actor } from '@/lib/domain/permission/actor';
import { getCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';

type Wanted = Partial<z.input<typeof composeRequestSchema>>;

/** The moment of every sheet in these tests. */
export const sheetMoment = new Date('2026-11-22T09:30:00.000Z');

/** What the desk sends to ask for a sheet: for nobody by name, a healthy adult, nothing chosen, unless told otherwise. */
export const aComposeRequest = (wanted: Wanted = {}): ComposeRequest =>
  composeRequestSchema.parse({ subject: { kind: 'profile' }, profile: { ageBand: 'adult' }, choices: {}, ...wanted });

/** A request for a patient as last seen, with what their record says of them. */
export const aRequestFor = (patient: Patient, wanted: Wanted = {}): ComposeRequest =>
  aComposeRequest({
    subject: { kind: 'patient', patientId: patient.id, patientVersion: patient.version },
    profile: profileOf(patient, sheetMoment.toISOString().slice(0, 10)),
    ...wanted,
  });

/** The same request, ready to be issued from the content as it is now, for someone who had no sheet before. */
export const toIssueRequest = async (request: ComposeRequest): Promise<IssueRequest> => ({
  ...request,
  libraryRevision: (await getCompiledLibrary(request.topics)).revision,
  toldRevision: '',
});

/** Issues a sheet for someone who had none before, and answers what the use case answers. */
export const tryToIssue = async (actor: Actor, request: ComposeRequest, idempotencyKey: string = randomUUID()) =>
  issueHandout({ actor, request: await toIssueRequest(request), idempotencyKey, now: sheetMoment });

/** What the desk sends back of the sheets that the patient had before. */
const toldRevisionOf = async ({ clinicId }: Actor, { subject, topics }: ComposeRequest): Promise<string> => {
  if (subject.kind !== 'patient') return '';
  const topicIds = (await getCompiledLibrary(topics)).topics.map(({ id }) => id);
  const told = await inClinic(clinicId, (tx) => findToldBefore(tx, subject.patientId, topicIds));
  return told?.revision ?? '';
};

/** Issues a sheet as the desk does, and answers what was issued. */
export const issueSheet = async (actor: Actor, request: ComposeRequest = aComposeRequest(), now = sheetMoment) => {
  const toldRevision = await toldRevisionOf(actor, request);
  const sent = { ...(await toIssueRequest(request)), toldRevision };
  const issued = await issueHandout({ actor, request: sent, idempotencyKey: randomUUID(), now });
  if (!issued.ok) throw new Error(issued.problem.detail);
  return issued.value;
};
