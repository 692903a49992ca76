import 'server-only';
import type { ComposeRequest } from '@/lib/domain/handout/compose-request';
import { explainChoiceProblem } from '@/lib/domain/handout/explain-choice-problem';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import { isHelpAdvice } from '@/lib/domain/handout/is-help-advice';
import type { HandoutPreview, SheetPage } from '@/lib/domain/handout/preview';
import { viewAdvice } from '@/lib/domain/handout/view-advice';
import { viewGate, viewQuestions } from '@/lib/domain/handout/view-questions';
import { viewUsual } from '@/lib/domain/handout/view-usual';
import type { Actor } from '@/lib/domain/permission/actor';
import { may } from '@/lib/domain/permission/permissions';
import type { Problem } from '@/lib/domain/problem';
import { type Result, success } from '@/lib/domain/result';
import { refuse } from '@/lib/usecases/access/refuse';
import { fitSheet } from '@/lib/usecases/handout/fit-sheet';
import { metersOf } from '@/lib/usecases/handout/meters-of';
import { type PreparedSheet, prepareSheet } from '@/lib/usecases/handout/prepare-sheet';
import { inPrintingTurn, printable } from '@/lib/usecases/handout/printable';

type Input = { actor: Actor; request: ComposeRequest; now: Date };

const toPreview = (
  prepared: PreparedSheet,
  { request: { choices }, now }: Input,
  document: HandoutDocument,
  pages: SheetPage[],
): HandoutPreview => {
  const { library, tailoring, selection, problems, revision } = prepared;
  const titleOf = (key: string) =>
    tailoring.versions.get(key)?.[0]?.title ?? library.advice.get(key)?.advice.title ?? key;
  return {
    document,
    pages,
    meters: metersOf(document, pages),
    gate: viewGate(library, tailoring),
    questions: viewQuestions(library, tailoring, prepared.unaskedDangerSigns),
    advice: viewAdvice(library, tailoring, selection, prepared.toldBefore, now.toISOString().slice(0, 10)),
    problems: problems.map((problem) => ({ problem, text: explainChoiceProblem(problem, titleOf) })),
    languages: prepared.languages,
    usual: viewUsual(library, tailoring, choices),
    saidOnce: selection.adviceKeys
      .filter((key) => prepared.saidOnce.includes(key) && !isHelpAdvice(library, key))
      .map((adviceKey) => ({ adviceKey, title: titleOf(adviceKey) })),
    libraryRevision: revision,
    toldRevision: prepared.toldRevision,
  };
};

const compose = async (input: Input): Promise<Result<HandoutPreview, Problem>> => {
  const prepared = await prepareSheet({ ...input, address: null });
  if (!prepared.ok) return prepared;
  const sheet = await printable(() => fitSheet(prepared.value.compose));
  if (!sheet.ok) return sheet;
  return success(toPreview(prepared.value, input, sheet.value.document, sheet.value.pages));
};

/** What would this sheet be? Nothing is kept. */
export const previewHandout = async (input: Input): Promise<Result<HandoutPreview, Problem>> => {
  const { actor, request } = input;
  if (!may(actor.role, 'handout.compose')) return refuse(actor, 'handout.compose');
  if (request.subject.kind === 'patient' && !may(actor.role, 'patient.read')) return refuse(actor, 'patient.read');
  return inPrintingTurn(() => compose(input));
};
