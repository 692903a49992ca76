import type { z } from 'zod';
import { findFactLabels } from '@/lib/domain/profile/fact-labels';
import { findProfileProblems, type ProfileProblem } from '@/lib/domain/profile/find-profile-problems';
import { type Profile, profileSchema } from '@/lib/domain/profile/profile';
import { failure, type Result, success } from '@/lib/domain/result';
import type { CompiledLibrary } from '@/lib/domain/tailoring/compile-library';
import { explainDecision, gateCauseName } from '@/lib/domain/tailoring/explain-decision';
import { tailor } from '@/lib/domain/tailoring/tailor';
import type { Decision, Outcome, Tailoring } from '@/lib/domain/tailoring/tailoring';

/** One line of `npm run tailor`'s output. Its schema is docs/tailor-output.schema.json. */
export type ProfileAnswer = {
  name: string | null;
  gate: { status: 'none' | 'assess-first'; because: string[] };
  decisions: Record<
    string,
    {
      outcome: Outcome;
      rules: string[];
      cautions: { rule: string; severity: string; fact: string }[];
      reason: string;
    }
  >;
  questions: { ask: string; wouldChange: string[] }[];
  sheet: string[];
};

const issueProblem = (issue: z.core.$ZodIssue): ProfileProblem => ({
  field: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.') || 'profile',
  reason: issue.code === 'unrecognized_keys' ? 'is not a field of a profile' : issue.message,
});

/** Is this a sound profile for this library? Names each field that is not. */
export const readProfile = (library: CompiledLibrary, input: unknown): Result<Profile, ProfileProblem[]> => {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) return failure(parsed.error.issues.map(issueProblem));
  const problems = findProfileProblems(parsed.data, {
    vocabulary: library.source.vocabulary,
    known: library.known,
    implications: library.implications,
  });
  return problems.length > 0 ? failure(problems) : success(parsed.data);
};

const answerOf = (library: CompiledLibrary, profile: Profile, tailoring: Tailoring): ProfileAnswer => {
  const words = {
    factLabels: findFactLabels(library.source.vocabulary),
    titleOf: (key: string) => library.advice.get(key)?.advice.title ?? key,
  };
  const toLine = (decision: Decision) => ({
    outcome: decision.outcome,
    rules: decision.rules,
    cautions: decision.cautions.map(({ rule, severity, fact }) => ({ rule, severity, fact })),
    reason: explainDecision(decision, words),
  });
  return {
    name: profile.name ?? null,
    gate: {
      status: tailoring.gate.status,
      because: tailoring.gate.status === 'none' ? [] : tailoring.gate.because.map(gateCauseName),
    },
    decisions: Object.fromEntries([...tailoring.decisions].map(([key, decision]) => [key, toLine(decision)])),
    questions: tailoring.questions.map(({ fact, wouldChange }) => ({ ask: fact, wouldChange })),
    sheet: tailoring.sheet,
  };
};

/** What does the engine say of the profile in this line of JSON? */
export const answerProfileLine = (library: CompiledLibrary, line: string): Result<ProfileAnswer, ProfileProblem[]> => {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (error) {
    return failure([{ field: 'line', reason: error instanceof Error ? error.message : 'not JSON' }]);
  }
  const profile = readProfile(library, input);
  return profile.ok ? success(answerOf(library, profile.value, tailor(library, profile.value))) : profile;
};
