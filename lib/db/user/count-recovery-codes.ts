import type { ClinicTransaction } from '@/lib/db/in-clinic';

export const countRecoveryCodes = (tx: ClinicTransaction, userId: string): Promise<number> =>
  tx.recoveryCode.count({ where: { userId, usedAt: null } });
