import { randomUUID } from 'node:crypto';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as issue } from '@/app/api/v1/handouts/route';
import { getHandout } from '@/lib/db/handout/get-handout';
import { getHandoutFile } from '@/lib/db/handout/get-handout-file';
import { inClinic } from '@/lib/db/in-clinic';
import { closeRenderPool, warmRenderPool } from '@/lib/documents/pdf/render-pool';
import type { IssuedHandout, IssueRequest } from '@/lib/domain/handout/compose-request';
import { patientProfileSchema } from '@/lib/domain/patient/patient';
import { aRequestFor, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildPatient } from '@/tests/builders/patient-builder';
import { type BuiltUser, buildUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';
import { provideDatabaseWithContent } from '@/tests/setup/provide-database';

provideDatabaseWithContent();
beforeAll(async () => {
  await warmRenderPool();
});
afterAll(closeRenderPool);

/** Everything that each page says, the running header included. */
const headersOf = async (bytes: Uint8Array): Promise<string[]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages;
};

const people = [
  { name: 'Ana Alder', conditions: ['ckd-4'] },
  { name: 'Bruno Birch', conditions: [] },
  { name: 'Carla Cedar', conditions: ['heart-failure'] },
  { name: 'Dario Dogwood', conditions: ['epilepsy'] },
];

/** As the desk does: where the machine is busy, the same click is sent again. */
const issueInWindow = async (sealed: string, body: IssueRequest): Promise<Response> => {
  const headers = { 'idempotency-key': randomUUID() };
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(issue, { sealed, body, headers });
    if (answer.status !== 503 || tries === 20) return answer;
  }
};

/** As many windows as patients, and all of them print in the same moment. */
const issueAtOnce = async ({ actor, sealed }: BuiltUser) => {
  const patients = await Promise.all(
    people.map(({ name, conditions }) =>
      buildPatient(actor.clinicId, { name, profile: patientProfileSchema.parse({ conditions }) }),
    ),
  );
  const requests = await Promise.all(patients.map((patient) => toIssueRequest(aRequestFor(patient))));
  const answers = await Promise.all(requests.map((body) => issueInWindow(sealed, body)));
  return Promise.all(
    answers.map(async (answer, index) => {
      if (answer.status !== 201) throw new Error(await answer.text());
      const { id }: IssuedHandout = await answer.json();
      return { patient: patients[index], id };
    }),
  );
};

test('sheets for several patients at the same moment, by one person, each hold their own patient only', async () => {
  const user = await buildUser();
  for (const { patient, id } of await issueAtOnce(user)) {
    const kept = await inClinic(user.actor.clinicId, async (tx) => ({
      handout: await getHandout(tx, id),
      file: await getHandoutFile(tx, id),
    }));
    expect(kept.handout?.patientId).toBe(patient?.id);
    expect(kept.handout?.profile.conditions).toEqual(patient?.profile.conditions);
    const header = kept.handout?.document.header.patientLine ?? '';
    const printed = await headersOf(kept.file?.bytes ?? new Uint8Array());
    for (const { name } of people) {
      const isOwn = patient?.name === name;
      expect(header.includes(name)).toBe(isOwn);
      expect(printed.every((page) => page.includes(name) === isOwn)).toBe(true);
    }
  }
});
