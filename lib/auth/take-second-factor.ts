import 'server-only';
import { hashRecoveryCode } from '@/lib/auth/recovery-codes';
import { openSecret } from '@/lib/auth/seal-secret';
import { stepOfCode } from '@/lib/auth/second-factor';
import type { ClinicTransaction } from '@/lib/db/in-clinic';
import { countRecoveryCodes } from '@/lib/db/user/count-recovery-codes';
import { takeRecoveryCode } from '@/lib/db/user/take-recovery-code';
import { takeSecondFactorStep } from '@/lib/db/user/take-second-factor-step';
import { log } from '@/lib/log';

type Holder = { userId: string; totpSecret: Uint8Array | null };

const sixDigits = /^\d{6}$/;

export const isAppCode = (code: string): boolean => sixDigits.test(code.replace(/\s/g, ''));

const openKey = ({ userId, totpSecret }: Holder): Uint8Array | null => {
  const key = totpSecret && openSecret(totpSecret, userId);
  if (!key) log().error({ userId }, 'the key of a second factor does not open: was AUTH_SECRET changed?');
  return key;
};

/** Is this a right code of the app, not used before? It is used up with that. */
export const takeAppCode = async (tx: ClinicTransaction, holder: Holder, code: string): Promise<boolean> => {
  const key = openKey(holder);
  const step = key && stepOfCode(key, code, new Date());
  return step !== null && takeSecondFactorStep(tx, holder.userId, step);
};

export type TakenSecondFactor = { by: 'app' } | { by: 'recovery-code'; left: number };

/** The second factor as somebody gives it at sign-in, a code of the app or a recovery code: null when it is wrong. */
export const takeSecondFactor = async (
  tx: ClinicTransaction,
  holder: Holder,
  code: string,
): Promise<TakenSecondFactor | null> => {
  if (isAppCode(code)) return (await takeAppCode(tx, holder, code)) ? { by: 'app' } : null;
  if (!(await takeRecoveryCode(tx, holder.userId, hashRecoveryCode(code)))) return null;
  return { by: 'recovery-code', left: await countRecoveryCodes(tx, holder.userId) };
};
