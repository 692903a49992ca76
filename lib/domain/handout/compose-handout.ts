import { type BlockBody, type Urgency, urgencies } from '@/lib/domain/content/block-body';
import type { BlockVersion } from '@/lib/domain/content/block-version';

import type { Selection } from '@/lib/domain/handout/apply-choices';
import { type Filling, fillRuns, fillText, toDocumentBlock } from '@/lib/domain/handout/fill-block';
import type {
  DocumentPart,
  HandoutDocument,
  HelpGroup,
  Paper,
  PrintSize,
  Run,
} from '@/lib/domain/handout/handout-document';
import { englishWords, type HandoutWords } from '@/lib/domain/handout/handout-words';
import type { MarkLength } from '@/lib/domain/handout/mark-of';
import { printedDate } from '@/lib/domain/handout/printed-date';
import type { ToldBefore } from '@/lib/domain/handout/told-before';
import { type CompiledLibrary, helpSectionId } from '@/lib/domain/tailoring/compile-library';
import type { Tailoring } from '@/lib/domain/tailoring/tailoring';

/** What the sheet says about its clinic, its reader and its making. */
export type SheetContext = {
  clinic: { name: string; phone: string; emergencyNumber: string };
  /** Who the sheet is for, on every page; empty when made without a name. */
  patientLine: string;
  /** The role of whoever issues it: "a nurse". */
  issuer: string;
  issuedOn: string;
  printSize: PrintSize;
  paper: Paper;
  note: string;
  withDiary: boolean;
  /** Where the same sheet can be read on a screen; null until it is issued, and for sheets printed without a record. */
  address: string | null;
  /** What is new or changed since the patient's earlier sheets is marked; null marks nothing. */
  toldBefore: ToldBefore;
  marks: MarkLength;
};

const signsOf = (body: BlockBody, urgency: Urgency, filling: Filling): Run[][] =>
  body.flatMap((node) =>
    node.kind === 'signs' && node.urgency === urgency ? node.items.map((item) => fillRuns(item, filling)) : [],
  );

const helpPart = (heading: string, blocks: BlockVersion[], words: HandoutWords, filling: Filling): DocumentPart => ({
  kind: 'get-help',
  heading,
  groups: urgencies.flatMap((urgency): HelpGroup[] => {
    const signs = blocks.flatMap((block) => signsOf(block.body, urgency, filling));
    return signs.length > 0 ? [{ urgency, lead: fillText(words.helpLeads[urgency], filling), signs }] : [];
  }),
});

const sectionParts = (library: CompiledLibrary, tailoring: Tailoring, selection: Selection, filling: Filling) => {
  const blocks = selection.adviceKeys.flatMap((key) => tailoring.versions.get(key) ?? []);
  const parts = library.source.topic.sections.flatMap(({ id, title }): DocumentPart[] => {
    const own = blocks.filter((block) => block.section === id);
    if (own.length === 0) return [];
    if (id === helpSectionId) return [helpPart(title, own, englishWords, filling)];
    const printed = own.map((block) => toDocumentBlock(block, tailoring, filling));
    return [{ kind: 'section', sectionId: id, heading: title, blocks: printed }];
  });
  return parts;
};

// Larger print and the shorter Letter page leave less room on page one, and the box must stand there whole.
const helpComesFirstFrom: PrintSize = 14;

const notePart = (note: string, heading: string): DocumentPart[] =>
  note === ''
    ? []
    : [
        {
          kind: 'note',
          heading,
          paragraphs: note
            .split(/\n+/)
            .map((line) => line.trim())
            .filter(Boolean),
        },
      ];

/** The box on page one, and the clinician's note, which may be long, right after it. */
const inPlace = (parts: DocumentPart[], note: DocumentPart[], { printSize, paper }: SheetContext): DocumentPart[] => {
  const at = parts.findIndex((part) => part.kind === 'get-help');
  const box = parts.slice(at, at + 1);
  const [before, after] = [parts.slice(0, Math.max(at, 0)), parts.slice(at + 1)];
  return printSize >= helpComesFirstFrom || paper === 'letter'
    ? [...box, ...note, ...before, ...after]
    : [...before, ...box, ...note, ...after];
};

/** What does the sheet say, word for word? The one document from which HTML, PDF and plain text are drawn. */
export const composeHandout = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  context: SheetContext,
): HandoutDocument => {
  const { topic, figures } = library.source;
  const words = englishWords;
  const filling: Filling = {
    values: { emergencyNumber: context.clinic.emergencyNumber, clinicPhone: context.clinic.phone },
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    toldBefore: context.toldBefore,
    marks: context.marks,
  };
  const dates = { reviewedOn: printedDate(topic.reviewedOn, words), nextReview: printedDate(topic.nextReview, words) };
  return {
    language: topic.language,
    title: topic.title,
    subtitle: topic.subtitle,
    printSize: context.printSize,
    paper: context.paper,
    header: { clinicName: context.clinic.name, patientLine: context.patientLine },
    madeFor: words.madeFor(printedDate(context.issuedOn, words), context.issuer),
    parts: [
      ...inPlace(
        sectionParts(library, tailoring, selection, filling),
        notePart(context.note.trim(), words.noteHeading),
        context,
      ),
      ...(context.withDiary && topic.diary ? [{ kind: 'diary' as const, ...words.diary }] : []),
      { kind: 'closing', lines: [topic.closing, ...(topic.status === 'draft' ? [topic.statusText] : [])] },
      ...(context.address ? [{ kind: 'code' as const, address: context.address, caption: words.code }] : []),
    ],
    footer: {
      line: words.footer({ version: topic.version, ...dates }),
      pageWord: words.page,
      ofWord: words.of,
    },
    words: { caution: words.caution },
    metadata: {
      title: topic.title,
      author: context.clinic.name,
      createdAt: `${context.issuedOn.slice(0, 10)}T00:00:00Z`,
    },
  };
};
