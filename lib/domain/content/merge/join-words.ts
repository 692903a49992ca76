/** In the middle of a line a first letter is small, unless it begins an abbreviation. */
const inLine = (text: string, language: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLocaleLowerCase(language)}${text.slice(1)}` : text;

/** "Leg cramps and heartburn": several titles as one, in the words of the language. What is the same is said once. */
export const joinTitles = (titles: readonly string[], language: string): string => {
  const [first, ...rest] = [...new Set(titles)];
  if (first === undefined) return '';
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([
    first,
    ...rest.map((title) => inLine(title, language)),
  ]);
};

/** Several sentences as one run of text. What is the same is said once. */
export const joinSentences = (sentences: readonly string[]): string => [...new Set(sentences)].join(' ');
