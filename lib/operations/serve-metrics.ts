import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics } from 'prom-client';
import { env } from '@/lib/env';
import { logError } from '@/lib/log';
import { metrics } from '@/lib/metrics/metrics';
import { gatherGauges } from '@/lib/operations/gather-gauges';

let metricsServer: Server | undefined;

export const isMetricsServer = (server: Server): boolean => server === metricsServer;

/**
 * `/metrics` on a port of its own, where METRICS_PORT names one: what the door for people lets in never sees it. A port that
 * is taken is logged, and the app goes on without.
 */
export const serveMetrics = (): void => {
  const { METRICS_PORT, METRICS_HOST } = env();
  if (METRICS_PORT === undefined) return;
  const { registry } = metrics();
  collectDefaultMetrics({ register: registry });
  gatherGauges(registry);
  metricsServer = createServer(async ({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') return response.writeHead(404).end();
    const text = await registry.metrics();
    return response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
  });
  metricsServer.on('error', (error) => logError(error, 'serving the metrics'));
  metricsServer.listen(METRICS_PORT, METRICS_HOST);
};
