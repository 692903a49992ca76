import { type BlockDraft, findDraftGaps } from '@/lib/domain/content/block-draft';
import type { Problem } from '@/lib/domain/problem';

type Field = { field: string; reason: string };

type Known = {
  draft: BlockDraft;
  /** Of the last check, gaps among them. */
  checked: readonly Field[];
  /** Of a save or a submission that was refused. */
  refused: NonNullable<Problem['fields']>;
  /** It was asked to go to review: what is missing is told too. */
  wanted: boolean;
};

/** A problem at a field of the form; `line` is the line of Markdown for one in the text. */
export type DraftProblem = { field: keyof BlockDraft; reason: string; line: number | null };

/** `draft.title`, `markdown:12:5`, `block.sources.3`: what is sent where names the same fields differently. */
const readField = (path: string, draft: BlockDraft): Pick<DraftProblem, 'field' | 'line'> | null => {
  const [name = '', line] = path.replace(/^(draft|block)\./, '').split(/[:.]/);
  if (!(name in draft)) return null;
  // Only what is a field of the form comes through.
  return { field: name as keyof BlockDraft, line: name === 'markdown' && line ? Number(line) : null };
};

/** What is wrong with this draft, each thing once, at the field that it is about? */
export const findDraftProblems = ({ draft, checked, refused, wanted }: Known): DraftProblem[] => {
  const gaps = findDraftGaps(draft);
  const isGap = ({ field, reason }: Field) => gaps.some((gap) => gap.field === field && gap.reason === reason);
  const told = [...(wanted ? gaps : []), ...checked.filter((problem) => !isGap(problem)), ...refused];
  const seen = new Set<string>();
  return told.flatMap(({ field: path, reason }) => {
    const place = readField(path, draft);
    const key = `${place?.field} ${reason}`;
    if (!place || seen.has(key)) return [];
    seen.add(key);
    return [{ ...place, reason }];
  });
};
