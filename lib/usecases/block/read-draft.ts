import { parseBlockBody } from '@/lib/content/parse-block-body';
import type { BlockBody } from '@/lib/domain/content/block-body';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import { findHiddenCharacter } from '@/lib/domain/content/find-hidden-character';
import { findUnknownReferences } from '@/lib/domain/content/find-unknown-references';
import { adviceKeyOfName } from '@/lib/domain/content/new-block-draft';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import type { Problem } from '@/lib/domain/problem';

type Fields = NonNullable<Problem['fields']>;

/** What a draft's names are looked up in. No claims: nobody has listed any. */
export type DraftPlace = { library: TopicLibrary; claimIds: ReadonlySet<string>; blockName: string };

export type ReadDraft = {
  /** Why it can't be kept: a place such as `markdown:12:5`, and what to do. */
  problems: Fields;
  /** Empty while there is no text, or one that is not well-formed. */
  body: BlockBody;
};

const lines = ['title', 'owner', 'notKnown', 'teachBack'] as const;

const findHidden = (draft: BlockDraft): Fields =>
  lines.flatMap((field) => {
    const text = draft[field] ?? '';
    if (text.includes('\n')) return [{ field, reason: 'This is one line: delete the line break.' }];
    const hidden = findHiddenCharacter(text);
    if (!hidden) return [];
    return [
      { field, reason: `It holds ${hidden.name} (${hidden.codePoint}), character ${hidden.offset + 1}: delete it.` },
    ];
  });

const readText = (markdown: string): ReadDraft => {
  // A draft may be empty.
  if (markdown.trim() === '') return { problems: [], body: [] };
  const body = parseBlockBody(markdown);
  if (body.ok) return { problems: [], body: body.value };
  const { line, column, reason } = body.problem;
  return {
    problems: [{ field: `markdown:${line}:${column}`, reason: `Line ${line} of the text: ${reason}.` }],
    body: [],
  };
};

/** Of drawings the line is known, for each stands alone on one. */
const findUnknownFigures = ({ library }: DraftPlace, markdown: string): Fields => {
  const figures = new Set(library.figures.map(({ id }) => id));
  return markdown.split('\n').flatMap((line, index) => {
    const id = /^::figure\[([a-z0-9-]+)\]/.exec(line)?.[1];
    if (id === undefined || figures.has(id)) return [];
    const reason = `Line ${index + 1} of the text: there is no figure "${id}" in this topic.`;
    return [{ field: `markdown:${index + 1}:1`, reason }];
  });
};

const findUnknown = (place: DraftPlace, draft: BlockDraft): Fields => {
  const { library, claimIds, blockName } = place;
  const adviceKey = adviceKeyOfName(blockName);
  return [
    // A section may not be chosen yet.
    ...findUnknownReferences(library, draft, []).filter(({ field }) => field !== 'section' || draft.section !== ''),
    ...findUnknownFigures(place, draft.markdown),
    ...draft.claims
      .filter((id) => claimIds.size > 0 && !claimIds.has(id))
      .map((id) => ({ field: 'claims', reason: `There is no claim "${id}" in this topic.` })),
    ...(draft.adviceKey === adviceKey
      ? []
      : [{ field: 'adviceKey', reason: `This text is about "${adviceKey}". Begin a new text for other advice.` }]),
  ];
};

/** What does this draft say, and why can't it be kept? It may be incomplete, but never ill-formed, and names what is there. */
export const readDraft = (place: DraftPlace, draft: BlockDraft): ReadDraft => {
  const { problems, body } = readText(draft.markdown);
  return { problems: [...findHidden(draft), ...problems, ...findUnknown(place, draft)], body };
};
