import type { Fact } from '@/lib/domain/profile/fact';
import { findAgeBand } from '@/lib/domain/profile/find-age-band';
import { matchAge, matchKidneyFunction, matchSex } from '@/lib/domain/profile/match-person';
import { matchPregnancy, matchWeeks } from '@/lib/domain/profile/match-pregnancy';
import { indexVocabulary, matchVocabulary, toWords } from '@/lib/domain/profile/match-vocabulary';
import type { Match, ProfileEntry } from '@/lib/domain/profile/profile-entry';
import type { Vocabulary } from '@/lib/domain/profile/vocabulary';

/** A stretch of typed text, and what it means: certain, one of several, or nothing that the vocabulary knows. */
export type ProfileTextPiece =
  | { kind: 'understood'; text: string; entries: ProfileEntry[] }
  | { kind: 'ambiguous'; text: string; candidates: Fact[]; absent: boolean }
  | { kind: 'unknown'; text: string };

const fillers = new Set('a an and the on with has have had takes taking of in is known old year years'.split(' '));
const negations = new Set(['no', 'not', 'without', 'denies']);
// Shorter beginnings fit too much by accident to be taken without asking.
const certainPrefix = 4;

const toMatch = (facts: Fact[], length: number): Match => {
  const [only] = facts;
  return only && facts.length === 1
    ? { length, entries: [{ kind: 'present', fact: only }] }
    : { length, candidates: facts };
};

const matchExactly = (words: string[], vocabulary: Vocabulary): Match | null => {
  const { byCompact, longest } = indexVocabulary(vocabulary);
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    const facts = byCompact.get(words.slice(0, length).join(''));
    if (facts) return toMatch(facts, length);
  }
  return null;
};

const matchBeginnings = (words: string[], vocabulary: Vocabulary): Match | null => {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    const typed = words.slice(0, length);
    if (typed.some((word) => /^\d+$/.test(word) || fillers.has(word) || negations.has(word))) continue;
    const facts = matchVocabulary(typed, vocabulary);
    if (facts.length === 0) continue;
    return typed.join('').length >= certainPrefix ? toMatch(facts, length) : { length, candidates: facts };
  }
  return null;
};

const matchNext = (words: string[], isFirst: boolean, vocabulary: Vocabulary): Match | null =>
  matchPregnancy(words) ??
  matchWeeks(words) ??
  matchKidneyFunction(words) ??
  matchExactly(words, vocabulary) ??
  matchSex(words) ??
  matchAge(words, isFirst) ??
  matchBeginnings(words, vocabulary);

const denied = (match: Match): ProfileEntry[] =>
  'entries' in match
    ? match.entries.flatMap((entry) =>
        entry.kind === 'present' ? [{ kind: 'absent' as const, fact: entry.fact }] : [],
      )
    : match.candidates.every((fact) => fact.startsWith('pregnancy:'))
      ? [{ kind: 'absent', fact: 'pregnancy' }]
      : [];

const toPiece = (match: Match, text: string, absent: boolean): ProfileTextPiece => {
  if (absent && denied(match).length > 0) return { kind: 'understood', text, entries: denied(match) };
  return 'entries' in match
    ? { kind: 'understood', text, entries: absent ? [] : match.entries }
    : { kind: 'ambiguous', text, candidates: match.candidates, absent };
};

const holdsUnknownAge = (piece: ProfileTextPiece, vocabulary: Vocabulary): boolean =>
  piece.kind === 'understood' &&
  piece.entries.some((entry) => entry.kind === 'age' && findAgeBand(entry.years, vocabulary) === undefined);

/**
 * What does a line typed by a clinician say of a person? "72 ckd4 warfarin pregnant 3rd no diabetes": numbers are ages,
 * words are looked up by label and search word, `no` states an absence. Text that fits several facts is never guessed.
 */
export const parseProfileText = (text: string, vocabulary: Vocabulary): ProfileTextPiece[] => {
  const words = toWords(text.replace(/\b(\d{1,2})\s*\/\s*40\b/g, '$1weeks'));
  const pieces: ProfileTextPiece[] = [];
  let at = 0;
  while (at < words.length) {
    const negated = negations.has(words[at] ?? '') && at + 1 < words.length;
    const from = negated ? at + 1 : at;
    const rest = words.slice(from);
    const match = matchNext(rest, pieces.length === 0, vocabulary);
    if (!match && fillers.has(rest[0] ?? '')) {
      at = from + 1;
      continue;
    }
    // A number after a word that nobody knows belongs to it: "inr 3" and "bmi 31" are not ages.
    const length = match?.length ?? (/^\d+$/.test(rest[1] ?? '') ? 2 : 1);
    const piece = match
      ? toPiece(match, words.slice(at, from + length).join(' '), negated)
      : { kind: 'unknown' as const, text: words.slice(at, from + length).join(' ') };
    pieces.push(holdsUnknownAge(piece, vocabulary) ? { kind: 'unknown', text: piece.text } : piece);
    at = from + length;
  }
  return pieces;
};
