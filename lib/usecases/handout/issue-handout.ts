import 'server-only';
import { createHash } from 'node:crypto';
import { findHandoutByKey } from '@/lib/db/handout/find-handout-by-key';
import { newHandoutCode, printedCode } from '@/lib/db/handout/handout-code';
import { insertHandout, type NewHandout } from '@/lib/db/handout/insert-handout';
import { inClinic } from '@/lib/db/in-clinic';
import type { RenderedPdf } from '@/lib/documents/pdf/render-pdf';
import { renderPdfInPool } from '@/lib/documents/pdf/render-pool';
import { writeRevision } from '@/lib/domain/content/topic-revisions';
import type { ChoiceProblem } from '@/lib/domain/handout/choices';
import type { IssuedHandout, IssueRequest } from '@/lib/domain/handout/compose-request';
import { explainChoiceProblem } from '@/lib/domain/handout/explain-choice-problem';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { printedVersionId } from '@/lib/domain/handout/printed-version';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { findFactStates } from '@/lib/domain/profile/fact-states';
import { failure, type Result, success } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { metrics } from '@/lib/metrics/metrics';
import { refuse } from '@/lib/usecases/access/refuse';
import { contentChangedSince } from '@/lib/usecases/handout/content-changed';
import { findSheetPictures } from '@/lib/usecases/handout/find-sheet-pictures';
import { fitSheet } from '@/lib/usecases/handout/fit-sheet';
import { keyReused, patientChangedMeanwhile, toldMeanwhile } from '@/lib/usecases/handout/handout-problems';
import { type PreparedSheet, prepareSheet } from '@/lib/usecases/handout/prepare-sheet';
import { inPrintingTurn, printable } from '@/lib/usecases/handout/printable';

type Input = {
  actor: Actor;
  request: IssueRequest;
  idempotencyKey: string;
  now: Date;
  /** For a demo clinic's history: the event is of the same moment as the handout, not of now. */
  inThePast?: boolean;
};

type Rendered = { document: HandoutDocument; pdf: RenderedPdf };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const fieldOf = (problem: ChoiceProblem): string => {
  if ('adviceKey' in problem) return `choices.${problem.adviceKey}`;
  if (problem.code === 'contradiction') return `choices.${problem.adviceKeys[1]}`;
  return problem.code === 'language-not-ready' ? 'choices.language' : 'choices.assessed';
};

const choiceProblem = ({ problems, library }: PreparedSheet): Problem => {
  const titleOf = (key: string) => library.advice.get(key)?.advice.title ?? key;
  const texts = problems.map((problem) => explainChoiceProblem(problem, titleOf));
  const fields = problems.map((problem, index) => ({
    field: fieldOf(problem),
    reason: texts[index] ?? problem.code,
  }));
  return { code: 'sheet-not-issuable', detail: texts.join(' '), fields };
};

const render = async (prepared: PreparedSheet): Promise<Rendered> => {
  const { document } = await fitSheet(prepared.compose);
  return { document, pdf: await renderPdfInPool(document, await findSheetPictures(document)) };
};

const adviceGiven = ({ library, selection, tailoring, voices }: PreparedSheet): NewHandout['adviceGiven'] =>
  selection.adviceKeys.flatMap((adviceKey) =>
    (tailoring.versions.get(adviceKey) ?? []).map((block) => ({
      blockVersionId: printedVersionId(block, library, tailoring, voices),
      adviceKey,
      sectionId: block.section,
      cautions: tailoring.decisions.get(adviceKey)?.cautions ?? [],
    })),
  );

/** What the sheet was made from: prepared from the very revisions that the request named. */
const topicsOf = ({ topics }: PreparedSheet): Pick<NewHandout, 'topicId' | 'libraryRevision' | 'alsoTopics'> => {
  const [first, ...alsoTopics] = topics;
  if (!first) throw new Error('A sheet is about a topic.');
  return { topicId: first.id, libraryRevision: first.revision, alsoTopics };
};

const toNewHandout = (
  { actor, request, idempotencyKey, now, inThePast = false }: Input,
  prepared: PreparedSheet,
  { document, pdf }: Rendered,
  keys: { code: string; requestSha256: string },
): NewHandout => ({
  actor,
  issuedByTitle: prepared.staff.jobTitle,
  issuedAt: now,
  inThePast,
  ...keys,
  patientId: prepared.patientId,
  patientVersion: request.subject.kind === 'patient' ? request.subject.patientVersion : null,
  presetId: prepared.presetId,
  toldRevision: request.toldRevision,
  ...topicsOf(prepared),
  profile: prepared.profile,
  choices: request.choices,
  decisions: [...prepared.tailoring.decisions.values()],
  gate: prepared.tailoring.gate,
  facts: [...findFactStates(prepared.profile, prepared.library.implications).present],
  unanswered: prepared.tailoring.questions.length,
  document,
  language: document.language,
  printSize: document.printSize,
  paper: document.paper,
  pages: pdf.pages,
  pdf: pdf.bytes,
  pdfSha256: pdf.sha256,
  idempotencyKey,
  adviceGiven: adviceGiven(prepared),
  overrides: prepared.selection.overrides.map(({ adviceKey, rules, reason }) => ({
    adviceKey,
    ruleIds: rules,
    reason,
  })),
});

const record = async (handout: NewHandout, { topics }: PreparedSheet): Promise<Result<IssuedHandout, Problem>> => {
  const inserted = await insertHandout(handout);
  switch (inserted.kind) {
    case 'issued':
      metrics().handoutsIssued.inc();
      return success(inserted.handout);
    case 'repeated':
      return success(inserted.handout);
    case 'key-reused':
      return failure(keyReused);
    case 'content-changed':
      return failure(
        await contentChangedSince(
          writeRevision(topics),
          topics.map(({ id }) => id),
        ),
      );
    case 'patient-changed':
      return failure(patientChangedMeanwhile);
    case 'told-changed':
      return failure(toldMeanwhile);
  }
};

const issueNew = async (input: Input, requestSha256: string): Promise<Result<IssuedHandout, Problem>> => {
  const { actor, request, now } = input;
  const code = newHandoutCode();
  const address = new URL(`/h/${printedCode(code)}`, env().APP_URL).href;
  const prepared = await prepareSheet({ actor, request, now, address });
  if (!prepared.ok) return prepared;
  if (prepared.value.revision !== request.libraryRevision)
    return failure(
      await contentChangedSince(
        request.libraryRevision,
        prepared.value.topics.map(({ id }) => id),
      ),
    );
  if (prepared.value.toldRevision !== request.toldRevision) return failure(toldMeanwhile);
  if (prepared.value.problems.length > 0) return failure(choiceProblem(prepared.value));

  const rendered = await printable(() => render(prepared.value));
  if (!rendered.ok) return rendered;
  return record(toNewHandout(input, prepared.value, rendered.value, { code, requestSha256 }), prepared.value);
};

const issueOnce = async (input: Input, requestSha256: string): Promise<Result<IssuedHandout, Problem>> => {
  const { actor, idempotencyKey } = input;
  const earlier = await inClinic(actor.clinicId, (tx) => findHandoutByKey(tx, idempotencyKey));
  if (earlier) return earlier.requestSha256 === requestSha256 ? success(earlier.handout) : failure(keyReused);
  return inPrintingTurn(() => issueNew(input, requestSha256));
};

/** What this process is just issuing: a second click waits for the first one's answer, and the sheet is drawn once. */
const underway = new Map<string, Promise<Result<IssuedHandout, Problem>>>();

/**
 * Issues a sheet: renders it, then freezes the block versions, text, decisions, overrides, PDF and audit event in one
 * transaction. The same request under the same key is one handout, however often it is sent.
 */
export const issueHandout = async (input: Input): Promise<Result<IssuedHandout, Problem>> => {
  const { actor, request, idempotencyKey } = input;
  if (!may(actor.role, 'handout.issue')) return refuse(actor, 'handout.issue');
  const requestSha256 = sha256(JSON.stringify(request));
  const click = `${actor.clinicId} ${idempotencyKey} ${requestSha256}`;
  const running = underway.get(click);
  if (running !== undefined) return running;
  const answer = issueOnce(input, requestSha256).finally(() => underway.delete(click));
  underway.set(click, answer);
  return answer;
};
