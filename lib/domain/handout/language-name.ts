/** What is this language called, in the words of another one? "English" in English, "inglés" in Spanish. */
export const languageNameIn = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
