import type { RecallLetter } from '@/lib/domain/recall/recall-letter';

/**
 * What exactly does the letter say, in reading order? One string a line or paragraph, without the footer that a letter of
 * several pages has. The printed letter is tested against this.
 */
export const letterLines = ({ clinic, reader, ...letter }: RecallLetter): string[] => [
  clinic.name,
  ...clinic.lines,
  reader.name,
  ...reader.addressLines,
  letter.dateLine,
  ...letter.references,
  letter.heading,
  letter.salutation,
  ...(letter.firstLine === null ? [] : [letter.firstLine]),
  ...letter.paragraphs,
  letter.closing,
  letter.signature,
];
