import { randomBytes, randomUUID } from 'node:crypto';
import type { LoadedLibrary } from '@/lib/db/content/load-topic-library';
import { newHandoutCode } from '@/lib/db/handout/handout-code';
import type { NewHandout } from '@/lib/db/handout/insert-handout';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { selectAllowed } from '@/lib/domain/handout/apply-choices';
import { choicesSchema } from '@/lib/domain/handout/choices';
import { composeHandout } from '@/lib/domain/handout/compose-handout';
import type { Actor } from '@/lib/domain/permission/actor';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { tailor } from '@/lib/domain/tailoring/tailor';
import { findSheetPictures } from '@/lib/usecases/handout/find-sheet-pictures';

type Varying = 'actor' | 'patientId' | 'code' | 'idempotencyKey' | 'requestSha256';

/** A handout of the real library, worked out and printed once; what varies from issue to issue is put in by `vary`. */
export type RealisticHandout = Omit<NewHandout, Varying>;

export const makeRealisticHandout = async ({ library: source, revision }: LoadedLibrary): Promise<RealisticHandout> => {
  const library = compileLibrary(source);
  const preset = source.presets.find(({ id }) => id === 'ckd-4-warfarin') ?? source.presets[0];
  if (!preset) throw new Error('The library has no preset.');
  const tailoring = tailor(library, preset.profile);
  const choices = choicesSchema.parse({});
  const selection = selectAllowed(library, tailoring, choices);
  const document = composeHandout(library, tailoring, selection, {
    clinic: { name: 'Riverside Family Practice', phone: '555 0142', emergencyNumber: '112' },
    patientLine: 'Maria Fernandez, born 3 May 1958, record 104 233',
    issuer: 'your nurse',
    issuedOn: '2026-11-22T09:30:00.000Z',
    printSize: 12,
    paper: 'a4',
    note: '',
    withDiary: true,
    address: 'https://plainleaf.example/h/7KQ2-M9XD',
    toldBefore: null,
    marks: 'dated',
  });
  const pdf = await renderPdf(document, await findSheetPictures(document));
  return {
    issuedByTitle: 'nurse',
    issuedAt: new Date(),
    patientVersion: 1,
    presetId: null,
    topicId: source.topic.id,
    profile: preset.profile,
    choices,
    decisions: [...tailoring.decisions.values()],
    gate: tailoring.gate,
    facts: [...findFactStates(preset.profile, library.implications).present],
    unanswered: tailoring.questions.length,
    document,
    libraryRevision: revision,
    language: document.language,
    printSize: document.printSize,
    paper: document.paper,
    pages: pdf.pages,
    pdf: pdf.bytes,
    pdfSha256: pdf.sha256,
    adviceGiven: selection.adviceKeys.flatMap((adviceKey) =>
      (tailoring.versions.get(adviceKey) ?? []).map(({ versionId, section }) => ({
        blockVersionId: versionId,
        adviceKey,
        sectionId: section,
        cautions: tailoring.decisions.get(adviceKey)?.cautions ?? [],
      })),
    ),
    overrides: [],
  };
};

/** The next issue of it, for this patient by this person. */
export const vary = (handout: RealisticHandout, actor: Actor, patientId: string): NewHandout => ({
  ...handout,
  actor,
  patientId,
  issuedAt: new Date(),
  code: newHandoutCode(),
  idempotencyKey: randomUUID(),
  requestSha256: randomBytes(32).toString('hex'),
});
