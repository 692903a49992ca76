import { findMissingMigrations } from '@/lib/db/migration/find-missing-migrations';
import { renderPoolState, warmRenderPool } from '@/lib/documents/pdf/render-pool';
import { openRequests } from '@/lib/operations/open-requests';

/** Which parts are there. Names and yes or no, for the answer is public. */
export type Readiness = Record<'database' | 'migrations' | 'fonts' | 'printing' | 'serving', boolean>;

const limitMs = 1000;
const keptMs = 1000;

/** Null when the database did not say in time. */
const countMissingMigrations = async (): Promise<number | null> => {
  const timeout = new Promise<null>((resolve) => {
    setTimeout(resolve, limitMs, null).unref();
  });
  const asked = findMissingMigrations(limitMs).then(
    (names) => names.length,
    () => null,
  );
  return Promise.race([asked, timeout]);
};

const look = async (): Promise<Readiness> => {
  const { isWarm, isAlive } = renderPoolState();
  // A worker that could not start is tried again; this answer does not wait for it.
  if (!isWarm) warmRenderPool().catch(() => undefined);
  const missing = await countMissingMigrations();
  return {
    database: missing !== null,
    migrations: missing === 0,
    fonts: isWarm,
    printing: isAlive,
    serving: !openRequests().isEnding,
  };
};

let last: { at: number; readiness: Promise<Readiness> } | undefined;

/** What does this process need, and is it there? Looked at once a second at most, however often it is asked. */
export const checkReadiness = async (): Promise<Readiness> => {
  const now = performance.now();
  if (!last || now - last.at > keptMs) last = { at: now, readiness: look() };
  return { ...(await last.readiness), serving: !openRequests().isEnding };
};
