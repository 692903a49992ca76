import type { MatrixFinding } from '@/lib/domain/check/matrix-finding';
import type { MatrixCoverage } from '@/lib/domain/check/matrix-run';
import type { PlannedSheet } from '@/lib/domain/check/plan-sheets';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { papers } from '@/lib/domain/handout/handout-document';
import { lookAtSheets } from '@/lib/usecases/check/look-at-sheets';
import { languagesOf } from '@/lib/usecases/check/matrix-languages';
import { runInMatrixPool, toSentLibrary } from '@/lib/usecases/check/matrix-pool';

type MatrixInput = {
  library: TopicLibrary;
  /** An ISO date: what is printed as the day of issue. */
  today: string;
  /** Lays out only so many of the sheets, the tallest, and reads the others. All unless told. */
  mostLaidOut?: number;
  isStopped?: () => boolean;
  onProgress?: (progress: { done: number; total: number }) => void;
};

export type MatrixOutcome = { coverage: MatrixCoverage; findings: MatrixFinding[] };

/** Where something is too long, it shows early. */
const tallestFirst = (sheets: readonly PlannedSheet[]): PlannedSheet[] =>
  sheets.toSorted((one, other) => other.height - one.height);

/** A text that is not ready is told once, however many sheets need it. */
const toldOnce = (findings: readonly MatrixFinding[]): MatrixFinding[] => {
  const told = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind !== 'not-ready') return true;
    const text = JSON.stringify(finding);
    const isNew = !told.has(text);
    told.add(text);
    return isNew;
  });
};

/**
 * Makes the default sheet of everybody in the topic's profile matrix, on both papers, and lays out each different one in
 * every print size: what is wrong with any of them? In worker threads, with all of two cores. Stopped, it answers with what
 * it found so far.
 */
export const runMatrix = async (input: MatrixInput): Promise<MatrixOutcome> => {
  const { library, today, mostLaidOut = Number.POSITIVE_INFINITY, isStopped, onProgress } = input;
  const sent = toSentLibrary(library, today);
  const planned = await Promise.all(papers.map((paper) => runInMatrixPool({ kind: 'plan', library: sent, paper })));
  const sheets = tallestFirst(planned.flatMap(({ plan }) => plan.sheets));
  const { language } = library.topic;
  let done = 0;
  let layouts = 0;
  onProgress?.({ done, total: sheets.length });
  const lookAt = (some: readonly PlannedSheet[], withLayout: boolean) =>
    lookAtSheets(some, {
      library: sent,
      language,
      withLayout,
      ...(isStopped && { isStopped }),
      onLook: (look) => {
        done += 1;
        layouts += look.layouts;
        onProgress?.({ done, total: sheets.length });
      },
    });
  const laidOut = await lookAt(sheets.slice(0, mostLaidOut), true);
  const found = [...laidOut, ...(await lookAt(sheets.slice(mostLaidOut), false))];
  const [{ counts } = { counts: { presets: 0, rules: 0, pairs: 0, pairsCovered: 0, pairsUnsound: 0 } }] = planned;
  return {
    coverage: { ...counts, sheets: sheets.length, layouts, languages: languagesOf(library) },
    findings: [...planned.flatMap(({ plan }) => plan.unsafe), ...toldOnce(found)],
  };
};
