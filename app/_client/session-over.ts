/** Why nobody is signed in on this page any more. */
export type SessionOver = 'idle' | 'ended' | 'signed-out';

let over: SessionOver | null = null;
const listeners = new Set<() => void>();

/** Whether the session that this page was loaded in is over: known to every call, and to what covers the page. */
export const sessionOver = {
  get: (): SessionOver | null => over,
  set: (next: SessionOver | null): void => {
    over = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

type Refusal = () => Promise<boolean>;

let onRefused: Refusal | null = null;

/** Asked when the server says that nobody is signed in: is somebody, after all? A call may cross a change of the cookie. */
export const whenRefused = (next: Refusal): (() => void) => {
  onRefused = next;
  return () => {
    if (onRefused === next) onRefused = null;
  };
};

export const isStillSignedIn = async (): Promise<boolean> => (onRefused === null ? false : onRefused());
