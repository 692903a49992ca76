import type { BuiltUser } from '@/tests/builders/user-builder';
import type { Side } from '@/tests/trust/access/world';

export type Params = Record<string, string>;

/** In whose clinic, and who asks (for what belongs to a person). */
export type Given = { side: Side; asker: BuiltUser };

/** What a test must know about a route to come as far as what it does. */
export type RouteCase = {
  /**
   * Whose is what the address names? A clinic's: for everybody else it is not there. The installation's: the content,
   * which all clinics share, and what is known by its name.
   */
  of: 'clinic' | 'installation';
  /** Something to do it to, made anew each time; for addresses that name nothing it may be left out. */
  make?: (given: Given) => Promise<Params> | Params;
  /** The body of a request that is right in every way. */
  body?: (given: Given & { params: Params }) => unknown;
  /** A body that is no JSON. */
  file?: () => Promise<Uint8Array>;
  query?: string;
  headers?: () => Record<string, string>;
  /** Somebody new asks each time, for afterwards they are signed out or another person's. */
  asSomebodyNew?: true;
  /** The app works on after it has answered. */
  goesOn?: true;
  /** Where success needs more than this table makes, the status that says so. */
  settlesWith?: 400 | 401 | 404 | 422;
};
