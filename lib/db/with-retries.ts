import { setTimeout as pause } from 'node:timers/promises';
import { isWorthRetrying, toDatabaseError } from '@/lib/db/database-errors';

const maxTries = 3;

/** Runs the work again after a deadlock or a failed serialisation, which PostgreSQL asks for. Work must be all or nothing. */
export const withRetries = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= maxTries || !isWorthRetrying(error)) throw toDatabaseError(error);
      await pause(10 + Math.random() * 40 * tries);
    }
  }
};
