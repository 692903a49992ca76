import { z } from 'zod';

/** How well does what is known bear a claim out? */
export const claimVerdicts = ['supported', 'plausible', 'weak', 'unsupported', 'harmful', 'mistranslation'] as const;

export type ClaimVerdict = (typeof claimVerdicts)[number];

export const claimVerdictWords: Record<ClaimVerdict, string> = {
  supported: 'Supported',
  plausible: 'Plausible',
  weak: 'Weak',
  unsupported: 'Unsupported',
  harmful: 'Harmful',
  mistranslation: 'Mistranslated',
};

/** What the clinical review said is to be done with a claim. */
export const claimHandlings = [
  'include',
  'include-reworded',
  'include-with-caution',
  'clinician-only',
  'myth-to-address',
  'exclude',
] as const;

export type ClaimHandling = (typeof claimHandlings)[number];

export const claimHandlingWords: Record<ClaimHandling, string> = {
  include: 'Include',
  'include-reworded': 'Include, reworded',
  'include-with-caution': 'Include with caution',
  'clinician-only': 'For clinicians only',
  'myth-to-address': 'A myth to answer',
  exclude: 'Leave out',
};

export const claimDecisions = ['answered', 'myth', 'clinician-only', 'excluded'] as const;

export type ClaimDecision = (typeof claimDecisions)[number];

export const claimDecisionWords: Record<ClaimDecision, string> = {
  answered: 'Answered',
  myth: 'Answered as a myth',
  'clinician-only': 'For clinicians only',
  excluded: 'Left out',
};

const sentence = z.string().regex(/[.!?]"?$/, 'must be a sentence');

/** What was claimed, in our own words, and what the clinical review said of it. */
const common = {
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  claim: sentence,
  verdict: z.enum(claimVerdicts),
  handling: z.enum(claimHandlings),
};

const blocks = z.array(z.string().min(1)).min(1);

/** A claim that a topic started from, and what became of it: by what it is answered, or why it is not. */
export const claimSchema = z.discriminatedUnion('decision', [
  z.strictObject({ ...common, decision: z.literal('answered'), blocks }),
  z.strictObject({ ...common, decision: z.literal('myth'), blocks }),
  z.strictObject({ ...common, decision: z.literal('clinician-only'), note: sentence }),
  z.strictObject({ ...common, decision: z.literal('excluded'), reason: sentence }),
]);

export type Claim = z.infer<typeof claimSchema>;
