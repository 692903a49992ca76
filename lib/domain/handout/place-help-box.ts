import type { BlockVersion } from '@/lib/domain/content/block-version';
import { estimateCautionHeight, helpBoxHeight, sectionHeight } from '@/lib/domain/handout/estimate-height';
import type { DocumentPart, Paper, PrintSize } from '@/lib/domain/handout/handout-document';
import { findHelpPlace, orderAroundHelp } from '@/lib/domain/handout/order-around-help';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';

type Sheet = {
  library: CompiledLibrary;
  /** In the order of the topic's sections. */
  parts: DocumentPart[];
  /** The clinician's, which may be long: it goes right after the box. */
  note: DocumentPart[];
  /** The texts in the box. */
  helpBlocks: readonly BlockVersion[];
  printSize: PrintSize;
  paper: Paper;
  isTranslated: boolean;
};

const isHelp = ({ kind }: DocumentPart): boolean => kind === 'get-help';

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

const estimatePart = ({ library, helpBlocks }: Sheet, part: DocumentPart): number => {
  const blocksOf = (key: string) => library.advice.get(key)?.blocks ?? [];
  if (isHelp(part)) {
    const own = helpBlocks.flatMap((block) => blocksOf(block.adviceKey).filter((each) => each.block === block));
    return helpBoxHeight + sum(own.map(({ height }) => height));
  }
  if (part.kind !== 'section') return 0;
  return part.blocks.reduce((total, { adviceKey, versionId, title, cautions }) => {
    const own = blocksOf(adviceKey).filter(({ block }) => block.versionId === versionId && block.title === title);
    return total + sum(own.map(({ height }) => height)) + sum(cautions.map((text) => estimateCautionHeight(text)));
  }, sectionHeight);
};

// Larger print, and a translation's longer lines, leave so little room that nothing is worked out.
const comesFirstFrom: PrintSize = 14;

/** The parts with the "Get help now" box where it stands whole on page one, and the note after it. */
export const placeHelpBox = (sheet: Sheet): DocumentPart[] => {
  const { parts, note, printSize, paper, isTranslated } = sheet;
  const order = { paper, isHelp, heightOf: (part: DocumentPart) => estimatePart(sheet, part) };
  const comesFirst = printSize >= comesFirstFrom || isTranslated;
  const ordered = comesFirst
    ? [...parts.filter(isHelp), ...parts.filter((part) => !isHelp(part))]
    : orderAroundHelp(parts, findHelpPlace(parts, order), order);
  const at = ordered.findIndex(isHelp) + 1;
  return [...ordered.slice(0, at), ...note, ...ordered.slice(at)];
};
