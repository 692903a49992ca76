import type { Selection } from '@/lib/domain/handout/apply-choices';
import { type Filling, toDocumentBlock } from '@/lib/domain/handout/fill-block';
import { fillTemplate } from '@/lib/domain/handout/fill-template';
import type { DocumentPart, HandoutDocument, Paper, PrintSize } from '@/lib/domain/handout/handout-document';
import type { HandoutWords } from '@/lib/domain/handout/handout-words';
import { toHelpPart } from '@/lib/domain/handout/help-part';
import { inRecord } from '@/lib/domain/handout/in-record';
import type { MarkLength } from '@/lib/domain/handout/mark-of';
import { placeHelpBox } from '@/lib/domain/handout/place-help-box';
import { printedDate } from '@/lib/domain/handout/printed-date';
import { onlySource, type SheetVoices, type Speaker } from '@/lib/domain/handout/sheet-voices';
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
  /** In the content's own language when left out. */
  voices?: SheetVoices;
};

/** The frame was looked at before this voice was chosen: a text without words here is an error of the program. */
const sayIn = (speaker: Speaker, text: string): string => {
  const said = speaker.say(text);
  if (!said.ready) throw new Error(`"${text}" has no words in ${speaker.language}`);
  return said.text;
};

/** What both languages of a bilingual sheet say; in one language the first alone. */
const inVoices = <Text extends object>(
  { main, source, layout }: SheetVoices,
  say: (speaker: Speaker) => Text,
): Text & { beside?: Text & { language: string } } =>
  layout === null ? say(main) : { ...say(main), beside: { language: source.language, ...say(source) } };

const sectionParts = (library: CompiledLibrary, tailoring: Tailoring, selection: Selection, filling: Filling) => {
  const blocks = selection.adviceKeys.flatMap((key) => tailoring.versions.get(key) ?? []);
  return library.source.topic.sections.flatMap(({ id, title }): DocumentPart[] => {
    const own = blocks.filter((block) => block.section === id);
    if (own.length === 0) return [];
    const heading = {
      ...inVoices(filling.voices, (speaker) => ({ heading: sayIn(speaker, title) })),
      ...inRecord(filling.voices, title),
    };
    if (id === helpSectionId) return [toHelpPart(heading, own, filling)];
    const printed = own.map((block) => toDocumentBlock(block, tailoring, filling));
    return [{ kind: 'section', sectionId: id, ...heading, blocks: printed }];
  });
};

const notePart = (note: string, voices: SheetVoices): DocumentPart[] =>
  note === ''
    ? []
    : [
        {
          kind: 'note',
          ...inVoices(voices, ({ words }) => ({ heading: words.noteHeading })),
          paragraphs: note
            .split(/\n+/)
            .map((line) => line.trim())
            .filter(Boolean),
        },
      ];

/** The role of whoever issues it has words in few languages: the line can do without. */
const madeForLine = (speaker: Speaker, { issuedOn, issuer }: SheetContext): string => {
  const date = printedDate(issuedOn, speaker.words);
  const said = speaker.say(issuer);
  return said.ready
    ? fillTemplate(speaker.words.madeFor, { date, issuer: said.text })
    : fillTemplate(speaker.words.madeOn, { date });
};

const footerOf = ({ topic }: CompiledLibrary['source'], words: HandoutWords): HandoutDocument['footer'] => ({
  line: fillTemplate(words.footer, {
    version: topic.version,
    reviewedOn: printedDate(topic.reviewedOn, words),
    nextReview: printedDate(topic.nextReview, words),
  }),
  pageWord: words.page,
  ofWord: words.of,
});

/** The lines at the top. */
const frameOf =
  ({ topic }: CompiledLibrary['source'], context: SheetContext) =>
  (speaker: Speaker) => ({
    title: sayIn(speaker, topic.title),
    subtitle: sayIn(speaker, topic.subtitle),
    madeFor: madeForLine(speaker, context),
  });

/** What does the sheet say, word for word? The one document from which HTML, PDF and plain text are drawn. */
export const composeHandout = (
  library: CompiledLibrary,
  tailoring: Tailoring,
  selection: Selection,
  context: SheetContext,
): HandoutDocument => {
  const { topic, figures } = library.source;
  const voices = context.voices ?? onlySource(topic.language);
  const { main, source, layout } = voices;
  const filling: Filling = {
    values: { emergencyNumber: context.clinic.emergencyNumber, clinicPhone: context.clinic.phone },
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    toldBefore: context.toldBefore,
    marks: context.marks,
    voices,
  };
  const { beside, ...lines } = inVoices(voices, frameOf(library.source, context));
  const closing = [topic.closing, ...(topic.status === 'draft' ? [topic.statusText] : [])];
  return {
    language: main.language,
    ...(main.language !== source.language && { translatedFrom: source.language }),
    ...(layout !== null && { second: { language: source.language, layout } }),
    ...inRecord(voices, topic.title),
    ...(voices.notices.length > 0 && { notices: voices.notices }),
    ...lines,
    printSize: context.printSize,
    paper: context.paper,
    header: { clinicName: context.clinic.name, patientLine: context.patientLine },
    parts: [
      ...placeHelpBox({
        library,
        parts: sectionParts(library, tailoring, selection, filling),
        note: notePart(context.note.trim(), voices),
        helpBlocks: selection.adviceKeys
          .flatMap((key) => tailoring.versions.get(key) ?? [])
          .filter(({ section }) => section === helpSectionId),
        printSize: context.printSize,
        paper: context.paper,
        isTranslated: main.language !== source.language,
      }),
      ...(context.withDiary && topic.diary
        ? [{ kind: 'diary' as const, ...inVoices(voices, ({ words }) => words.diary) }]
        : []),
      { kind: 'closing', ...inVoices(voices, (speaker) => ({ lines: closing.map((line) => sayIn(speaker, line)) })) },
      ...(context.address
        ? [
            {
              kind: 'code' as const,
              address: context.address,
              ...inVoices(voices, ({ words }) => ({ caption: words.code })),
            },
          ]
        : []),
    ],
    footer: footerOf(library.source, main.words),
    words: {
      caution: main.words.caution,
      ...(main.language !== source.language && { withdrawn: main.words.withdrawn }),
    },
    ...(beside && { beside }),
    metadata: {
      title: lines.title,
      author: context.clinic.name,
      createdAt: `${context.issuedOn.slice(0, 10)}T00:00:00Z`,
    },
  };
};
