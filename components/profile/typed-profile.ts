import type { Fact } from '@/lib/domain/profile/fact';
import { factKind } from '@/lib/domain/profile/fact';
import { matchVocabulary, toWords } from '@/lib/domain/profile/match-vocabulary';
import { type ProfileTextPiece, parseProfileText } from '@/lib/domain/profile/parse-profile-text';
import type { ProfileEntry } from '@/lib/domain/profile/profile-entry';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

/** What the field shows for the text in it: what Enter would add, what needs choosing, what nobody knows. */
export type TypedProfile = {
  pieces: ProfileTextPiece[];
  entries: ProfileEntry[];
  /** The first piece that has to be chosen from a list, and the list. */
  choice: { text: string; absent: boolean; facts: Fact[] } | null;
  unknown: string[];
};

const listLimit = 8;

const lastWordMayGoOn = (text: string): boolean => text !== '' && !/[\s,;]$/.test(text);

const choiceOf = (pieces: ProfileTextPiece[], text: string, vocabulary: Vocabulary): TypedProfile['choice'] => {
  const ambiguous = pieces.find((piece) => piece.kind === 'ambiguous');
  if (ambiguous)
    return { text: ambiguous.text, absent: ambiguous.absent, facts: ambiguous.candidates.slice(0, listLimit) };
  const last = pieces.at(-1);
  if (
    !last ||
    !lastWordMayGoOn(text) ||
    (last.kind === 'understood' && last.entries.some((entry) => entry.kind === 'age'))
  )
    return null;
  const facts = matchVocabulary(toWords(last.text), vocabulary).slice(0, listLimit);
  return facts.length > 0 ? { text: last.text, absent: false, facts } : null;
};

export const readTypedProfile = (text: string, vocabulary: Vocabulary): TypedProfile => {
  const pieces = parseProfileText(text, vocabulary);
  return {
    pieces,
    entries: pieces.flatMap((piece) => (piece.kind === 'understood' ? piece.entries : [])),
    choice: choiceOf(pieces, text, vocabulary),
    unknown: pieces.flatMap((piece) => (piece.kind === 'unknown' ? [piece.text] : [])),
  };
};

/** The text that stays in the field after Enter: what was not certain. */
export const textLeftAfterEnter = (typed: TypedProfile): string =>
  typed.pieces.flatMap((piece) => (piece.kind === 'understood' ? [] : [piece.text])).join(' ');

/** What choosing a fact from the list adds and leaves: the certain pieces go in with it. */
export const chooseFact = (typed: TypedProfile, fact: Fact): { entries: ProfileEntry[]; text: string } => {
  const others = typed.pieces.filter((piece) => piece.text !== typed.choice?.text);
  const entries = others.flatMap((piece) => (piece.kind === 'understood' ? piece.entries : []));
  const chosen: ProfileEntry = { kind: typed.choice?.absent ? 'absent' : 'present', fact };
  return {
    entries: [...entries, chosen],
    text: others.flatMap((piece) => (piece.kind === 'understood' ? [] : [piece.text])).join(' '),
  };
};

const kindWords: Record<ReturnType<typeof factKind>, string> = {
  age: 'Age',
  sex: 'Sex',
  pregnancy: 'Pregnancy',
  condition: 'Condition',
  medicine: 'Medicine',
  allergy: 'Allergy',
  lifestyle: 'Lifestyle',
  redFlag: 'Danger sign',
};

export const kindOf = (fact: Fact): string => kindWords[factKind(fact)];
