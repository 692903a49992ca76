import 'server-only';
import { isGuessedFirst } from '@/lib/auth/is-guessed-first';
import { findPasswordProblem } from '@/lib/domain/account/find-password-problem';

/** Why can't somebody choose this password, as a sentence for them? Null when they can. */
export const findPasswordRefusal = async (given: Parameters<typeof findPasswordProblem>[0]): Promise<string | null> => {
  const problem = findPasswordProblem(given);
  if (problem !== null) return problem;
  if (!(await isGuessedFirst(given.password))) return null;
  return 'This is among the passwords that are guessed first. Use a few words that belong together for you alone.';
};
