import type { IssueRequest } from '@/lib/domain/handout/compose-request';
import { getCompiledLibrary } from '@/lib/usecases/handout/get-compiled-library';
import { issueHandout } from '@/lib/usecases/handout/issue-handout';
import { aComposeRequest, toIssueRequest } from '@/tests/builders/compose-request-builder';
import { buildUser } from '@/tests/builders/user-builder';

/** Somebody at a desk: signed in, with one sheet issued before. */
export type Person = { cookie: string; handoutId: string };

export type People = { people: Person[]; request: IssueRequest };

/** Of a person with weak kidneys on warfarin: most rules fire, and the sheet is two full pages. */
const presetId = 'ckd-4-warfarin';

/** As many clinics with one clinician each, and the sheet that they will all issue. */
export const makePeople = async (clinics: number, cookieName: string): Promise<People> => {
  const { source } = (await getCompiledLibrary(undefined)).library;
  const preset = source.presets.find(({ id }) => id === presetId) ?? source.presets[0];
  if (!preset) throw new Error('The topic has no preset to issue.');
  const { name: _, ...profile } = preset.profile;
  const request = await toIssueRequest(aComposeRequest({ profile }));
  const people: Person[] = [];
  for (let clinic = 0; clinic < clinics; clinic += 1) {
    const { actor, sealed, email } = await buildUser({ email: `load-${clinic}@test.example` });
    const issued = await issueHandout({
      actor,
      request,
      idempotencyKey: `first-sheet-of-${email.split('@')[0]}`,
      now: new Date(),
    });
    if (!issued.ok) throw new Error(issued.problem.detail);
    people.push({ cookie: `${cookieName}=${sealed}`, handoutId: issued.value.id });
  }
  return { people, request };
};
