import type { PrintSize } from '@/lib/domain/handout/handout-document';
import { englishWords } from '@/lib/domain/handout/handout-words';
import { printedDate } from '@/lib/domain/handout/printed-date';
import type { Recall } from '@/lib/domain/recall/recall';
import { englishLetterWords } from '@/lib/domain/recall/recall-letter-words';

/** A letter to one patient as a plain tree. PDF is drawn from it and from nothing else. */
export type RecallLetter = {
  /** Of the words, not of the reader. */
  language: string;
  printSize: PrintSize;
  /** The address, and the phone last. */
  clinic: { name: string; lines: string[] };
  /** What shows in the window of an envelope; `addressLines` is empty for a letter that is handed over. */
  reader: { name: string; addressLines: string[] };
  dateLine: string;
  /** The record number, and the code of the sheet. */
  references: string[];
  heading: string;
  salutation: string;
  /** Printed in bold before the paragraphs; null unless the reader must act today. */
  firstLine: string | null;
  paragraphs: string[];
  closing: string;
  /** A job title, or the clinic. */
  signature: string;
  /** On each page of a letter that has several. */
  footer: { line: string; pageWord: string; ofWord: string };
  /** What a PDF's metadata may say: never anything about a person. */
  metadata: { title: string; author: string; createdAt: string };
};

/** Days are ISO: `2026-05-03`. Addresses have a line for each line. */
export type RecallLetterInput = {
  clinic: { name: string; address: string; phone: string };
  patient: { name: string; address: string; recordNumber: string; printSize: PrintSize };
  /** `title` is what the advice was called when the recall was opened. */
  recall: Pick<Recall, 'title' | 'letter' | 'severity'>;
  /** The title of the sheet on which it was given: "Leg cramps". */
  sheetTitle: string;
  givenOn: string;
  code: string;
  date: string;
  /** A job title, such as "Practice nurse"; null for the clinic itself. */
  signedBy: string | null;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map(oneLine)
    .filter(Boolean);

/** "Drink water." stands inside a sentence as "Drink water". */
const asTitle = (text: string): string => oneLine(text).replace(/\.$/, '');

/**
 * What does the letter to one patient of a recall say, word for word? The clinic's own paragraphs stand between what was
 * given when and whom to call; nothing about the patient's health is added to them.
 */
export const composeRecallLetter = (input: RecallLetterInput): RecallLetter => {
  const { patient, recall } = input;
  const words = englishLetterWords;
  const clinicName = oneLine(input.clinic.name);
  const phone = oneLine(input.clinic.phone);
  const name = oneLine(patient.name);
  const recordNumber = oneLine(patient.recordNumber);
  const date = printedDate(input.date, englishWords);
  const given = words.given(printedDate(input.givenOn, englishWords), asTitle(input.sheetTitle));
  return {
    language: words.language,
    printSize: patient.printSize,
    clinic: { name: clinicName, lines: [...linesOf(input.clinic.address), ...(phone ? [words.phone(phone)] : [])] },
    reader: { name, addressLines: linesOf(patient.address) },
    dateLine: date,
    references: [words.recordNumber(recordNumber), words.sheetCode(input.code)],
    heading: words.headings[recall.severity],
    salutation: words.salutation(name),
    firstLine: recall.severity === 'urgent' ? words.actToday : null,
    paragraphs: [
      `${given} ${words.changed(asTitle(recall.title))}`,
      ...linesOf(recall.letter),
      ...(phone ? [words.questions(phone)] : []),
    ],
    closing: words.closing,
    signature: capitalised(oneLine(input.signedBy ?? '')) || clinicName,
    footer: { line: words.footer({ clinicName, date, recordNumber }), pageWord: words.page, ofWord: words.of },
    metadata: { title: words.fileTitle, author: clinicName, createdAt: `${input.date.slice(0, 10)}T00:00:00Z` },
  };
};
