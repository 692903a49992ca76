/** How long before the end somebody is told. */
export const warnSeconds = 120;

export type IdleState =
  | { kind: 'in-use'; secondsToNext: number }
  /** Told, and signed out in so many seconds unless something is done. */
  | { kind: 'warned'; secondsToNext: number }
  | { kind: 'over' };

type Idle = { idleSeconds: number; secondsSinceUse: number };

/**
 * How does it stand with a desk that nobody has touched for so long, and in how many seconds does that change? A limit
 * shorter than the warning warns from the start. A clock that was put back counts as use just now.
 */
export const idleState = ({ idleSeconds, secondsSinceUse }: Idle): IdleState => {
  const since = Math.max(0, secondsSinceUse);
  if (since >= idleSeconds) return { kind: 'over' };
  const untilWarning = idleSeconds - warnSeconds - since;
  return untilWarning > 0
    ? { kind: 'in-use', secondsToNext: untilWarning }
    : { kind: 'warned', secondsToNext: idleSeconds - since };
};
