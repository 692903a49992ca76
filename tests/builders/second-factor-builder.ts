import { TOTP } from 'otpauth';
import { POST as confirmSecondFactor } from '@/app/api/v1/account/second-factor/confirm/route';
import { POST as startSecondFactor } from '@/app/api/v1/account/second-factor/route';
import type { BuiltUser } from '@/tests/builders/user-builder';
import { ask } from '@/tests/setup/ask';

export type BuiltSecondFactor = {
  recoveryCodes: string[];
  /** What the app shows at a moment so many half minutes from now. Each code counts once: tests go on, not back. */
  codeIn: (steps: number) => string;
};

/** The person's app, from the key that it was given. */
export const appWith = (secret: string): BuiltSecondFactor['codeIn'] => {
  const totp = new TOTP({ secret });
  return (steps) => totp.generate({ timestamp: Date.now() + steps * 30_000 });
};

/** A second factor, set up with the code of half a minute ago, so that those of now and of next are still there. */
export const buildSecondFactor = async ({ sealed }: BuiltUser): Promise<BuiltSecondFactor> => {
  const { secret } = await (await ask(startSecondFactor, { sealed })).json();
  const codeIn = appWith(secret);
  const answer = await ask(confirmSecondFactor, { sealed, body: { code: codeIn(-1) } });
  const { recoveryCodes } = await answer.json();
  return { recoveryCodes, codeIn };
};
