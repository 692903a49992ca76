import { AsyncLocalStorage } from 'node:async_hooks';

/** What becomes known about a request while it is answered, and is wanted when its answer begins. */
export type RequestScope = {
  /** The database could not be reached, or could not take the work. */
  isUnavailable: boolean;
};

// Next bundles pages, routes and instrumentation apart, each with modules of its own: the scope has to be one.
const shared = globalThis as typeof globalThis & { plainleafRequests?: AsyncLocalStorage<RequestScope> };

/** The request that this code runs for; its store is undefined where it runs for none. */
export const requestScope = (): AsyncLocalStorage<RequestScope> => {
  shared.plainleafRequests ??= new AsyncLocalStorage<RequestScope>();
  return shared.plainleafRequests;
};
