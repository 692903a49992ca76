import { createHash, randomUUID } from 'node:crypto';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { newHandoutCode } from '@/lib/db/handout/handout-code';
import type { NewHandout } from '@/lib/db/handout/insert-handout';
import { choicesSchema } from '@/lib/domain/handout/choices';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { Actor } from '@/lib/domain/permission/actor';
import { profileSchema } from '@/lib/domain/profile/profile';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const document: HandoutDocument = {
  language: 'en',
  title: 'Test topic',
  subtitle: 'What to do',
  printSize: 12,
  paper: 'a4',
  header: { clinicName: 'Clinic', patientLine: 'Zacharias Canary, born 9 March 1954, R-1' },
  madeFor: 'Made for you on 22 November 2026 by a nurse',
  parts: [{ kind: 'closing', lines: ['The end.'] }],
  footer: { line: 'Version 1', pageWord: 'Page', ofWord: 'of' },
  words: { caution: 'Take care:' },
  metadata: { title: 'Test topic', author: 'Clinic', createdAt: '2026-11-22T12:00:00.000Z' },
};

/** Everything that issuing hands to the database, for the first block of the library. */
export const buildNewHandout = (
  actor: Actor,
  { library, revision }: LoadedLibrary,
  wanted: Partial<NewHandout> = {},
): NewHandout => {
  const pdf = wanted.pdf ?? Buffer.from(`%PDF-1.7 ${randomUUID()}`);
  return {
    actor,
    issuedByTitle: 'nurse',
    issuedAt: new Date('2026-11-22T12:00:00.000Z'),
    code: newHandoutCode(),
    patientId: null,
    // A patient's record begins at 1; without a patient it is not looked at.
    patientVersion: 1,
    presetId: null,
    topicId: library.topic.id,
    profile: profileSchema.parse({ ageBand: 'adult' }),
    choices: choicesSchema.parse({}),
    decisions: [],
    gate: { status: 'none' },
    facts: [],
    unanswered: 0,
    document,
    libraryRevision: revision,
    language: 'en',
    printSize: 12,
    paper: 'a4',
    pages: 2,
    pdf,
    pdfSha256: sha256(pdf),
    idempotencyKey: randomUUID(),
    requestSha256: sha256('request'),
    adviceGiven: library.blocks.slice(0, 1).map((block) => ({
      blockVersionId: block.versionId,
      adviceKey: block.adviceKey,
      sectionId: block.section,
      cautions: [],
    })),
    overrides: [],
    ...wanted,
  };
};
