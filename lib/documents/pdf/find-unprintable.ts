import { canPrint, loadFonts } from '@/lib/documents/pdf/font-set';

/** A character that does not print as itself; `offset` counts UTF-16 units to the first one in its text. */
export type Unprintable = { kind: 'hidden' | 'no-glyph'; offset: number; character: string; codePoint: string };

/**
 * Control and format characters (bidirectional overrides among them), private use, lone surrogates, unassigned: each prints
 * as nothing, as something else, or turns the text around. A soft hyphen and a zero-width space are among them too.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u;

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const kinds = new Map<string, Unprintable['kind'] | null>();

const kindOf = (character: string): Unprintable['kind'] | null => {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const isHidden = hidden.test(character);
  const kind = isHidden ? 'hidden' : canPrint(character.codePointAt(0) ?? 0) ? null : 'no-glyph';
  kinds.set(character, kind);
  return kind;
};

/** As findUnprintable, of a text in NFC; needs `loadFonts()` to have finished. */
export const unprintableIn = (text: string): Unprintable[] => {
  const found = new Map<string, Unprintable>();
  let offset = 0;
  for (const character of text) {
    const kind = kindOf(character);
    if (kind !== null && !found.has(character))
      found.set(character, { kind, offset, character, codePoint: codePointName(character) });
    offset += character.length;
  }
  return [...found.values()];
};

/** Which characters of this text can no font of ours print, or print as nothing? Each once, where it stands first. */
export const findUnprintable = async (text: string): Promise<Unprintable[]> => {
  await loadFonts();
  return unprintableIn(text.normalize('NFC'));
};
