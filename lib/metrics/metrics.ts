import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const makeMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'plainleaf_http_requests_total',
      help: 'Requests answered, by the pattern of their address.',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'plainleaf_http_request_seconds',
      help: 'From a request’s arrival to the end of its answer.',
      labelNames: ['route', 'method'],
      buckets: seconds,
      registers,
    }),
    requestsTurnedAway: new Counter({
      name: 'plainleaf_http_requests_turned_away_total',
      help: 'Requests answered 503 at the door because more was asked than can be answered in time.',
      labelNames: ['kind'],
      registers,
    }),
    handoutsIssued: new Counter({
      name: 'plainleaf_handouts_issued_total',
      help: 'Handouts written into the record.',
      registers,
    }),
    signInsRefused: new Counter({
      name: 'plainleaf_sign_ins_refused_total',
      help: 'Sign-ins refused, by why.',
      labelNames: ['because'],
      registers,
    }),
    renderSeconds: new Histogram({
      name: 'plainleaf_render_seconds',
      help: 'From handing a task to the printing workers to its end, waiting included.',
      labelNames: ['task'],
      buckets: seconds,
      registers,
    }),
    rendersRefused: new Counter({
      name: 'plainleaf_renders_refused_total',
      help: 'Sheets not printed because of the printing itself, by why.',
      labelNames: ['because'],
      registers,
    }),
    printing: new Gauge({
      name: 'plainleaf_printing_requests',
      help: 'Requests that print just now or wait to.',
      registers,
    }),
  };
};

type Metrics = ReturnType<typeof makeMetrics>;

// Next bundles pages, routes and instrumentation apart, each with modules of its own: the figures are of the process.
const shared = globalThis as typeof globalThis & { plainleafMetrics?: Metrics };

/** What is counted in this process. A label is one of few words that the code knows: never an address, an id or a name. */
export const metrics = (): Metrics => {
  shared.plainleafMetrics ??= makeMetrics();
  return shared.plainleafMetrics;
};
