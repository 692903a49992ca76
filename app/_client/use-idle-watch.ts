'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { lastUse } from '@/app/_client/last-use';
import { idleState } from '@/lib/domain/session/idle-state';

// A click and not a press: what is shown when nobody uses the desk must not go from under the pointer.
const uses = ['click', 'keydown', 'wheel', 'touchmove'] as const;

// The row of a session hears of use once a minute at most: said more often than that, it would not hear.
const renewMilliseconds = 61_000;
const tellMilliseconds = 5_000;

/** Calls `work` at once, and again at the end of a busy time: the last use is always told. */
const usePaced = (work: () => void) => {
  const last = useRef(0);
  const later = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const run = useEffectEvent(() => {
    last.current = Date.now();
    work();
  });
  const pace = useEffectEvent(() => {
    const wait = last.current + renewMilliseconds - Date.now();
    clearTimeout(later.current);
    if (wait <= 0) run();
    else later.current = setTimeout(run, wait);
  });
  useEffect(() => {
    last.current = Date.now();
    return () => clearTimeout(later.current);
  }, []);
  return pace;
};

type IdleWatch = {
  idleSeconds: number;
  /** Not while nobody is signed in. */
  isOn: boolean;
  /** Keeps the session from ending, on the server. */
  onRenew: () => void;
  onOver: () => void;
};

/**
 * Watches whether the desk is used, in any tab of this browser. Answers since when it ends unless it is used, once that
 * is near; any use renews.
 */
export const useIdleWatch = ({ idleSeconds, isOn, onRenew, onOver }: IdleWatch): { endsAt: number | null } => {
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const used = useRef(0);
  const lastTold = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const renew = usePaced(onRenew);

  const secondsSinceUse = useEffectEvent((): number => {
    const now = Date.now();
    used.current = Math.max(used.current, Math.min(lastUse.read(), now));
    return (now - used.current) / 1000;
  });
  const look = useEffectEvent(() => {
    clearTimeout(timer.current);
    const state = idleState({ idleSeconds, secondsSinceUse: secondsSinceUse() });
    setEndsAt(state.kind === 'warned' ? used.current + idleSeconds * 1000 : null);
    if (state.kind === 'over') onOver();
    else timer.current = setTimeout(look, state.secondsToNext * 1000);
  });
  const use = useEffectEvent(() => {
    // What is over stays over: the timer may be late, as after a night with the lid closed.
    if (idleState({ idleSeconds, secondsSinceUse: secondsSinceUse() }).kind === 'over') return look();
    const now = Date.now();
    used.current = now;
    if (endsAt !== null) look();
    renew();
    if (now - lastTold.current < tellMilliseconds) return;
    lastTold.current = now;
    lastUse.write(now);
  });
  // That the page was loaded is a use as well, of which the row may not have heard.
  const begin = useEffectEvent(() => {
    used.current = Date.now();
    lastUse.write(used.current);
    look();
    renew();
  });
  const hear = useEffectEvent(() => {
    if (endsAt !== null) look();
  });

  useEffect(() => {
    if (!isOn) return;
    begin();
    for (const name of uses) window.addEventListener(name, use, { capture: true, passive: true });
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    const stopHearing = lastUse.hear(hear);
    return () => {
      clearTimeout(timer.current);
      for (const name of uses) window.removeEventListener(name, use, { capture: true });
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      stopHearing();
    };
  }, [isOn]);

  return { endsAt: isOn ? endsAt : null };
};
