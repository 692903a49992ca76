import { z } from 'zod';
import { bilingualLayouts, papers, printSizes } from '@/lib/domain/handout/handout-document';
import type { LanguageProblem } from '@/lib/domain/handout/language-problem';
import { appliedUsualSchema } from '@/lib/domain/usual/usual';
import { neededWords, writtenWords } from '@/lib/domain/written-words';

export const sheetLayouts = ['one', ...bilingualLayouts] as const;

/** What to do about texts that may not be printed in the sheet's language: issue nothing, or print them in the source's. */
export const unreadyWays = ['refuse', 'source-parts', 'source-sheet'] as const;

const adviceKey = z.string().min(1).max(80);

/** At most this many characters of a clinician's own words are printed on a sheet. */
export const noteLimit = 600;

/** What the clinician changed of the sheet that the engine proposed. */
export const choicesSchema = z.strictObject({
  /** Advice put on by hand. Advice that carries a warning needs a reason. */
  added: z
    .array(z.strictObject({ adviceKey, reason: writtenWords(300).default('') }))
    .max(60)
    .default([]),
  removed: z.array(adviceKey).max(130).default([]),
  /** Advice keys in the order wanted inside each section; those not named keep their place. */
  order: z.array(adviceKey).max(130).default([]),
  note: writtenWords(noteLimit).default(''),
  printSize: z.literal(printSizes).default(12),
  paper: z.enum(papers).default('a4'),
  /** Null: the language that the content was written in. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
    .nullable()
    .default(null),
  /** In one language, or with the content's own beside it. */
  layout: z.enum(sheetLayouts).default('one'),
  unready: z.enum(unreadyWays).default('refuse'),
  /** When the gate says assess first: the clinician's statement that the person was assessed. */
  assessed: z
    .strictObject({ finding: neededWords(300) })
    .nullable()
    .default(null),
  /** The usual set that these choices stand on. It wishes; the choices above win over it, and safety over both. */
  usual: appliedUsualSchema.nullable().default(null),
});

export type Choices = z.infer<typeof choicesSchema>;

/** Why a clinician's choices can't be made into a sheet. */
export type ChoiceProblem =
  | { code: 'unknown-advice'; adviceKey: string }
  | { code: 'advice-blocked'; adviceKey: string; rules: string[] }
  | { code: 'advice-not-for-sheet'; adviceKey: string }
  | { code: 'reason-needed'; adviceKey: string; rules: string[] }
  | { code: 'assess-first' }
  | { code: 'language-not-ready'; language: string; texts: LanguageProblem[] }
  | { code: 'help-box-removed'; adviceKey: string }
  | { code: 'help-lapsed'; adviceKey: string; reviewBy: string }
  | { code: 'contradiction'; adviceKeys: [string, string]; reason: string };
