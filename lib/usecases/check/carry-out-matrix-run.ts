import 'server-only';
import { endMatrixRun, keepMatrixProgress } from '@/lib/db/check/update-matrix-run';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { logError } from '@/lib/log';
import { runMatrix } from '@/lib/usecases/check/run-matrix';

type Run = { id: string; library: TopicLibrary; today: string };

const heartbeatMilliseconds = 1000;

/** Says each second how far it is; hears by it that somebody stopped it, here or in another process. */
const startHeartbeat = (id: string) => {
  const progress = { done: 0, total: 0 };
  let stopped = false;
  const beat = async (): Promise<void> => {
    try {
      stopped ||= !(await keepMatrixProgress(id, { ...progress, now: new Date() }));
    } catch (error) {
      logError(error, 'saying how far a matrix run is');
    }
  };
  const timer = setInterval(() => void beat(), heartbeatMilliseconds);
  return {
    onProgress: (next: { done: number; total: number }) => Object.assign(progress, next),
    isStopped: () => stopped,
    end: async () => {
      clearInterval(timer);
      await beat();
    },
  };
};

/** Runs the matrix of a run that was started, and keeps what comes of it. A failure is logged, and the run says so. */
export const carryOutMatrixRun = async ({ id, library, today }: Run): Promise<void> => {
  const heartbeat = startHeartbeat(id);
  const { isStopped, onProgress } = heartbeat;
  try {
    const outcome = await runMatrix({ library, today, isStopped, onProgress });
    await heartbeat.end();
    // A run that was stopped has its end.
    if (!isStopped()) await endMatrixRun(id, { state: 'done', ...outcome, now: new Date() });
  } catch (error) {
    logError(error, 'running the profile matrix');
    await heartbeat.end();
    await endMatrixRun(id, { state: 'failed', now: new Date() }).catch(() => undefined);
  }
};
