/**
 * Longer than a proxy before us keeps a connection that nobody uses (nginx and most balancers: 60 s). Who closes first decides: a
 * request that is on its way over a connection that the server closes is lost, and the proxy answers 502.
 */
const keepAliveMs = 75_000;

/** What Node is given to serve the built app, ending with the process that started it. */
export const nextStart = ({ port, host }: { port: number; host: string }): string[] => [
  '--import',
  new URL('end-with-parent.mjs', import.meta.url).href,
  'node_modules/next/dist/bin/next',
  'start',
  '--port',
  String(port),
  '--hostname',
  host,
  '--keepAliveTimeout',
  String(keepAliveMs),
];
