/** The stable codes of everything that can be wrong with a request. Each has words for the person where it arises. */
export const problemCodes = [
  'invalid-input',
  'not-signed-in',
  'second-factor-wanted',
  'confirm-first',
  'not-allowed',
  'not-found',
  'changed-meanwhile',
  'idempotency-key-reused',
  'sheet-not-issuable',
  'not-printable',
  'not-publishable',
  'too-many-attempts',
  'temporarily-unavailable',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An expected failure as a value: what happened, what to do next, and where, in words for a person. */
export type Problem = {
  code: ProblemCode;
  /** What happened and what to do next, one or two sentences. Never holds anything about a patient. */
  detail: string;
  /** The places that are wrong, for bad input: a path such as `profile.conditions.0`, and the reason. */
  fields?: { field: string; reason: string }[];
};
