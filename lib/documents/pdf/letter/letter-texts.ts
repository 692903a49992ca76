import type { PrintedText } from '@/lib/documents/pdf/printed-texts';
import { letterLines } from '@/lib/domain/recall/letter-lines';
import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

/** What an error calls the letter at `index`: by its number, for a name in an error would end in a log. */
export const letterName = (index: number): string => `letter ${index + 1}`;

/** Every text that the letter at `index` prints, with its place. */
export const letterTexts = (letter: RecallLetter, index: number): PrintedText[] => {
  const { line, pageWord, ofWord } = letter.footer;
  return [...letterLines(letter), line, pageWord, ofWord, letter.metadata.title, letter.metadata.author].map(
    (text) => ({
      place: { part: index, block: null, name: letterName(index) },
      text,
    }),
  );
};
