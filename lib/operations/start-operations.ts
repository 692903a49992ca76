import { env } from '@/lib/env';
import { endGracefully } from '@/lib/operations/end-gracefully';
import { onEachRequest } from '@/lib/operations/on-each-request';
import { serveMetrics } from '@/lib/operations/serve-metrics';

/** What the web server does beside answering: it counts, says how it is, and ends well. */
export const startOperations = (): void => {
  onEachRequest();
  serveMetrics();
  if (env().NEXT_MANUAL_SIG_HANDLE !== undefined) endGracefully();
};
