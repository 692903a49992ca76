/** A character that a reader can't see, or that changes how others are read. `offset` counts UTF-16 units. */
export type HiddenCharacter = { offset: number; codePoint: string; name: string };

/**
 * Unicode's "other" (control, format, surrogate, private, unassigned) but the line break, the line and paragraph separators,
 * and what is ignored by default (fillers, joiners, variation selectors).
 */
const hidden = /[^\P{C}\n]|[\u2028\u2029]|\p{Default_Ignorable_Code_Point}/u;

// Unicode Standard Annex 9, table of explicit formatting characters.
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const nameOf = (character: string): string => {
  if (character === '\t') return 'a tab';
  if (turning.test(character)) return 'a character that turns the direction of the text';
  if (/\p{Cc}/u.test(character)) return 'a control character';
  if (/\p{Co}/u.test(character)) return 'a private character';
  if (/[\p{Cs}\p{Cn}]/u.test(character)) return 'a character that does not exist';
  return 'an invisible character';
};

/** Which is the first character of this text that can't be seen, and where? Line breaks are no such character. */
export const findHiddenCharacter = (text: string): HiddenCharacter | null => {
  const found = hidden.exec(text);
  if (!found) return null;
  const [character] = found;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: found.index, codePoint: `U+${code}`, name: nameOf(character) };
};
