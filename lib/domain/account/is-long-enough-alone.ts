import { shortestAlone } from '@/lib/domain/account/find-password-problem';
import { normalisePassword } from '@/lib/domain/account/normalise-password';

/** May this password open an account that has no second factor? One chosen beside a second factor may be too short. */
export const isLongEnoughAlone = (password: string): boolean =>
  [...normalisePassword(password)].length >= shortestAlone;
