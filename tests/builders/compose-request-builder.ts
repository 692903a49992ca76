import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
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

/** The same request, ready to be issued from the content as it is now. */
export const toIssueRequest = async (request: ComposeRequest): Promise<IssueRequest> => ({
  ...request,
  libraryRevision: (await getCompiledLibrary()).revision,
});

/** Issues a sheet as the desk does, and answers what was issued. */
export const issueSheet = async (actor: Actor, request: ComposeRequest = aComposeRequest(), now = sheetMoment) => {
  const idempotencyKey = randomUUID();
  const issued = await issueHandout({ actor, request: await toIssueRequest(request), idempotencyKey, now });
  if (!issued.ok) throw new Error(issued.problem.detail);
  return issued.value;
};
