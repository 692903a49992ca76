/** `must`: the text can't be published so. `should`: look at it; there can be reasons. */
export type FindingSeverity = 'must' | 'should';

/**
 * Where in a block: its title, all of it, or a line of its text as in BodyLine; `at` is how many UTF-16 units of the line
 * stand before the words that it is about.
 */
export type FindingPlace =
  | { in: 'title' }
  | { in: 'block' }
  | { in: 'body'; node: number; item: number | null; at?: number };

/** One thing about a block's words, with the words that it is about; empty for the block as a whole. */
export type TextFinding = { severity: FindingSeverity; place: FindingPlace; quote: string } & (
  | { kind: 'hard-to-read'; formula: 'Flesch-Kincaid' | 'SMOG'; grade: number; limit: number }
  | { kind: 'long-sentence'; words: number; limit: number }
  | { kind: 'too-long-block'; words: number; limit: number }
  | { kind: 'title-too-long'; characters: number; limit: number }
  | { kind: 'passive' }
  | { kind: 'jargon'; offers: string[] }
  | { kind: 'phone-number' }
  | { kind: 'hard-number' }
  | { kind: 'shouting' }
  | { kind: 'sign-too-long'; words: number; limit: number }
  | { kind: 'sign-with-if' }
  | { kind: 'signs-elsewhere' }
  | { kind: 'help-without-signs' }
);

export type TextFindingKind = TextFinding['kind'];

type OfKind<Kind extends TextFindingKind> = Extract<TextFinding, { kind: Kind }>;

const quoted = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words}”`;

/** What a finding says to an editor, and what to do. A new kind does not compile without words. */
const findingWords: { [Kind in TextFindingKind]: (finding: OfKind<Kind>) => string } = {
  'hard-to-read': ({ formula, grade, limit }) =>
    `${formula} grade ${grade.toFixed(1)}, and ${limit} is the aim. Use shorter words and sentences.`,
  'long-sentence': ({ words, limit, quote }) =>
    `A sentence of ${words} words; ${limit} is the most. Divide it: ${quoted(quote)}`,
  'too-long-block': ({ words, limit }) => `${words} words; ${limit} is the most for one text. Cut it, or make two.`,
  'title-too-long': ({ characters, limit }) => `The title has ${characters} characters; ${limit} is the most.`,
  passive: ({ quote }) => `${quoted(quote)} does not say who does it. Say who: “you”, “we”, “your nurse”.`,
  jargon: ({ quote, offers }) => `${quoted(quote)}: say ${offers.map((offer) => `“${offer}”`).join(' or ')}.`,
  'phone-number': ({ quote }) =>
    `${quoted(quote)} looks like a phone number. Put in the clinic’s or the emergency number.`,
  'hard-number': ({ quote }) => `${quoted(quote)} is hard to use. Say “1 in 4”, or a whole number.`,
  shouting: ({ quote }) => `${quoted(quote)}: no capitals or exclamation marks for weight. Bold is enough.`,
  'sign-too-long': ({ words, limit, quote }) => `A sign of ${words} words; ${limit} is the most: ${quoted(quote)}`,
  'sign-with-if': ({ quote }) => `A sign stands alone, without “if”: ${quoted(quote)}`,
  'signs-elsewhere': () => 'Danger signs stand in the section “Get help now” only; elsewhere nobody would see them.',
  'help-without-signs': () => 'In the section “Get help now” there is nothing but groups of signs.',
};

/** What is to be said about this finding? One or two sentences for an editor. */
export const describeFinding = (finding: TextFinding): string =>
  // The words of a kind are given the finding of that kind, which TypeScript can't follow through the lookup.
  (findingWords[finding.kind] as (finding: TextFinding) => string)(finding);
