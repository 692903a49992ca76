import type { MatrixFinding, ReadingMeasure } from '@/lib/domain/check/matrix-finding';
import type { HandoutDocument } from '@/lib/domain/handout/handout-document';
import type { SyllableCounter } from '@/lib/domain/readability/count-text';
import { longestSentenceAllowed } from '@/lib/domain/readability/find-long-sentences';
import { measureReadability } from '@/lib/domain/readability/measure-readability';
import { measureSpanishReadability } from '@/lib/domain/readability/measure-spanish-readability';
import { proseLines } from '@/lib/domain/readability/prose-lines';

type Unreadable = Extract<MatrixFinding, { kind: 'unreadable' }>;

export type ReadingProblem = Pick<Unreadable, 'measure' | 'value' | 'limit' | 'adviceKeys'>;

type Gate = { measure: ReadingMeasure; limit: number; value: (lines: string[]) => number };

/** In English, docs/content-format.md, "Words"; in Spanish "fairly easy" on the INFLESZ scale (Barrio-Cantalejo et al., 2008). */
const gatesOf = (language: string, countSyllables: SyllableCounter): Gate[] => {
  if (language === 'es') {
    return [
      { measure: 'ease', limit: 65, value: (lines) => measureSpanishReadability(lines).inflesz },
      {
        measure: 'longest-sentence',
        limit: longestSentenceAllowed,
        value: (lines) => measureSpanishReadability(lines).longestSentence,
      },
    ];
  }
  const reading = (lines: string[]) => measureReadability(lines, countSyllables);
  return [
    { measure: 'grade', limit: 6, value: (lines) => reading(lines).fleschKincaid },
    { measure: 'smog', limit: 8, value: (lines) => reading(lines).smog },
    { measure: 'longest-sentence', limit: longestSentenceAllowed, value: (lines) => reading(lines).longestSentence },
  ];
};

const isBeyond = ({ measure, limit }: Gate, value: number): boolean =>
  measure === 'ease' ? value < limit : value > limit;

const hardestNamed = 3;

/** The advice that is itself beyond the gate, hardest first. */
const hardestAdvice = (document: HandoutDocument, gate: Gate): string[] => {
  const blocks = document.parts.flatMap((part) =>
    part.kind === 'section' ? part.blocks.map((block) => ({ part, block })) : [],
  );
  const measured = blocks.flatMap(({ part, block }) => {
    const lines = proseLines({ ...document, parts: [{ ...part, blocks: [block] }] });
    const value = gate.value(lines);
    return isBeyond(gate, value) ? [{ adviceKey: block.adviceKey, value }] : [];
  });
  const direction = gate.measure === 'ease' ? 1 : -1;
  return [
    ...new Set(measured.toSorted((a, b) => direction * (a.value - b.value)).map(({ adviceKey }) => adviceKey)),
  ].slice(0, hardestNamed);
};

/** Which of its language's gates does this sheet not pass, and which advice makes it so? */
export const findReadingProblems = (document: HandoutDocument, countSyllables: SyllableCounter): ReadingProblem[] => {
  const lines = proseLines(document);
  return gatesOf(document.language, countSyllables).flatMap((gate) => {
    const value = gate.value(lines);
    if (!isBeyond(gate, value)) return [];
    return [{ measure: gate.measure, value, limit: gate.limit, adviceKeys: hardestAdvice(document, gate) }];
  });
};
