import type { LeftOut } from '@/components/block/paste/left-out';
import { findHiddenCharacter } from '@/lib/domain/content/find-hidden-character';

// Unicode Standard Annex 9, table of explicit formatting characters.
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** The words without what can't be seen. Spaces, tabs and line breaks of any kind become one space. */
export const cleanWords = (text: string, leftOut: LeftOut): string =>
  Array.from(text.replace(/\s/gu, ' '))
    .filter((character) => {
      if (character === ' ' || !findHiddenCharacter(character)) return true;
      const kind = turning.test(character) ? 'turning-character' : 'hidden-character';
      leftOut[kind] = (leftOut[kind] ?? 0) + 1;
      return false;
    })
    .join('');
