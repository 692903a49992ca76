/** The languages that a translation can be written in. */
export const targetLanguages = ['es'] as const;

export type TargetLanguage = (typeof targetLanguages)[number];

/** A word of the English text that must come back in the translation, and how it may be said there. */
export type WordPair = { source: RegExp; translated: RegExp; words: string };

/** What a machine can check of the words of a language. */
export type LanguageWords = {
  name: string;
  negation: RegExp;
  conditional: RegExp;
  urgency: WordPair[];
};

// \b knows no accented letters: "ni" must not be found in "niño", nor "si" in "sí".
const spanish = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');

export const languageWords: Record<TargetLanguage, LanguageWords> = {
  es: {
    name: 'Spanish',
    negation: spanish('no|nunca|ni|sin|tampoco|jamás'),
    conditional: spanish('si'),
    urgency: [
      { source: /\btoday\b/i, translated: spanish('hoy'), words: '“today” (hoy)' },
      { source: /\b(that|same) day\b/i, translated: spanish('mismo día'), words: '“that day” (mismo día)' },
      {
        source: /(?<!\ball )\bat once\b/i,
        translated: spanish('de inmediato|enseguida'),
        words: '“at once” (de inmediato)',
      },
      { source: /\bnow\b(?! and then)/i, translated: spanish('ahora'), words: '“now” (ahora)' },
    ],
  },
};

export const isTargetLanguage = (language: string): language is TargetLanguage =>
  (targetLanguages as readonly string[]).includes(language);
