import { z } from 'zod';
import { papers, printSizes } from '@/lib/domain/handout/handout-document';

/** On whose sheet something was found: one made-up person of the `profiles` who get this very sheet. */
const findingSheetSchema = z.strictObject({
  profileId: z.string(),
  profileLabel: z.string(),
  profiles: z.int(),
  language: z.string(),
  printSize: z.literal(printSizes),
  paper: z.enum(papers),
});

export type FindingSheet = z.infer<typeof findingSheetSchema>;

export const readingMeasures = ['grade', 'smog', 'ease', 'longest-sentence'] as const;

export type ReadingMeasure = (typeof readingMeasures)[number];

const sheet = findingSheetSchema;

/** Something wrong with a sheet that somebody could get, or with a text that it needs. */
export const matrixFindingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty'), sheet, lacks: z.enum(['advice', 'help-box']) }),
  z.strictObject({ kind: z.literal('blocked-on-sheet'), sheet, adviceKey: z.string(), rules: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('contradictory'),
    sheet,
    adviceKeys: z.tuple([z.string(), z.string()]),
    contradiction: z.string(),
    reason: z.string(),
  }),
  /** The "Get help now" box begins after page one. */
  z.strictObject({ kind: z.literal('help-late'), sheet, page: z.int() }),
  z.strictObject({ kind: z.literal('over-long'), sheet, pages: z.int(), limit: z.int() }),
  /** `adviceKeys`: the advice that makes it so, hardest first; empty where it is the sheet as a whole. */
  z.strictObject({
    kind: z.literal('unreadable'),
    sheet,
    measure: z.enum(readingMeasures),
    value: z.number(),
    limit: z.number(),
    adviceKeys: z.array(z.string()),
  }),
  /** `adviceKey` is null where the place is no advice, a heading for one. */
  z.strictObject({ kind: z.literal('unprintable'), sheet, adviceKey: z.string().nullable(), problem: z.string() }),
  /** Of a text, not of a sheet: told once, however many sheets need it. */
  z.strictObject({
    kind: z.literal('not-ready'),
    language: z.string(),
    readiness: z.enum(['unreviewed', 'stale', 'missing']),
    adviceKey: z.string().nullable(),
    text: z.string(),
  }),
]);

export type MatrixFinding = z.infer<typeof matrixFindingSchema>;

export type MatrixFindingKind = MatrixFinding['kind'];

export const matrixFindingKinds: Record<MatrixFindingKind, { title: string; says: string }> = {
  empty: { title: 'Empty', says: 'A sheet with no advice, or without its "Get help now" box' },
  'blocked-on-sheet': { title: 'Unsafe', says: 'Advice on a sheet that a rule blocks for this person' },
  contradictory: { title: 'Contradictory', says: 'Two pieces of advice on one sheet that can’t both be followed' },
  'help-late': { title: 'Danger signs late', says: 'A sheet whose "Get help now" box is not on page one' },
  'over-long': { title: 'Too long', says: 'More pages than a sheet of this print size may have' },
  unreadable: { title: 'Hard to read', says: 'Harder words or longer sentences than a sheet may have' },
  unprintable: { title: 'Can’t be printed', says: 'A sheet that the printer’s layout refuses' },
  'not-ready': {
    title: 'Not ready in another language',
    says: 'A text that is printed in the topic’s own language only',
  },
};

const measureWords: Record<ReadingMeasure, (value: string, limit: number) => string> = {
  grade: (value, limit) => `reading grade ${value}, and ${limit} is the most`,
  smog: (value, limit) => `SMOG ${value}, and ${limit} is the most`,
  ease: (value, limit) => `reading ease ${value}, and ${limit} is the least`,
  'longest-sentence': (value, limit) => `a sentence of ${value} words, and ${limit} is the most`,
};

const readinessWords = {
  unreviewed: 'was not reviewed',
  stale: 'was made from an older text',
  missing: 'is missing',
};

const numberWords = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

const explain: { [Kind in MatrixFindingKind]: (finding: Extract<MatrixFinding, { kind: Kind }>) => string } = {
  empty: ({ lacks }) => (lacks === 'advice' ? 'The sheet holds no advice' : 'The sheet has no "Get help now" box'),
  'blocked-on-sheet': ({ adviceKey, rules }) => `${adviceKey} is on the sheet, and ${rules.join(', ')} blocks it`,
  contradictory: ({ adviceKeys: [one, other], contradiction, reason }) =>
    `${one} and ${other} are on one sheet (${contradiction}): ${reason}`,
  'help-late': ({ page }) => `The "Get help now" box is on page ${page}`,
  'over-long': ({ pages, limit }) => `The sheet has ${pages} pages, and ${limit} is the most`,
  unreadable: ({ measure, value, limit }) => `The sheet has ${measureWords[measure](numberWords(value), limit)}`,
  unprintable: ({ problem }) => problem,
  'not-ready': ({ text, readiness }) => `The translation of "${text}" ${readinessWords[readiness]}`,
};

/** What is wrong, in one line for an editor; on whose sheet is not in it. */
export const explainMatrixFinding = (finding: MatrixFinding): string =>
  // Each kind's words take that kind only; TypeScript can't follow that through the index.
  (explain[finding.kind] as (one: MatrixFinding) => string)(finding);

/** Does it keep a topic or a change from being published? A language that is not ready is not printed, and stops nothing. */
export const stopsPublishing = ({ kind }: MatrixFinding): boolean => kind !== 'not-ready';

/** Which pieces of advice is it about? */
export const adviceOfFinding = (finding: MatrixFinding): readonly string[] => {
  if ('adviceKeys' in finding) return finding.adviceKeys;
  return 'adviceKey' in finding && finding.adviceKey !== null ? [finding.adviceKey] : [];
};
