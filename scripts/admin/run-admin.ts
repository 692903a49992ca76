import { passwordLinkAddress } from '@/lib/domain/account/password-link';
import { env } from '@/lib/env';
import { openClinic } from '@/lib/usecases/user/open-clinic';
import { recoverAccount } from '@/lib/usecases/user/recover-account';
import type { AdminCommand } from '@/scripts/admin/read-arguments';
import { StartProblem } from '@/scripts/shared/problem.mjs';

/** Runs what needs the database; its settings have to be there before. Answers what to hand over. */
export const runAdmin = async (command: AdminCommand): Promise<string[]> => {
  const made = command.kind === 'add' ? await openClinic(command) : await recoverAccount(command);
  if (!made.ok) {
    const fields = (made.problem.fields ?? []).map(({ field, reason }) => `${field}: ${reason}`);
    throw new StartProblem([made.problem.detail, ...fields].join('\n'));
  }
  const { token, expiresAt } = made.value;
  return [
    passwordLinkAddress(new URL(env().APP_URL).origin, token),
    `Good once, until ${expiresAt}: whoever opens it chooses the password of this account.`,
  ];
};
