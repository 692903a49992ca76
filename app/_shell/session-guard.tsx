'use client';

import { notifications } from '@mantine/notifications';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import { callApi } from '@/app/_client/call-api';
import { hearTabs, tellTabs } from '@/app/_client/desk-channel';
import { clearDesk } from '@/app/_client/end-desk';
import { notePlace } from '@/app/_client/place-left';
import { providerAddress } from '@/app/_client/provider-address';
import { sessionOver, whenRefused } from '@/app/_client/session-over';
import { signIn, signInWithPasskey } from '@/app/_client/sign-in';
import { useIdleWatch } from '@/app/_client/use-idle-watch';
import { ConfirmAsker } from '@/app/_shell/confirm-asker';
import { HolderProvider } from '@/components/shell/holder';
import { IdleNotice } from '@/components/shell/idle-notice';
import { forgetKept, type Holder } from '@/components/shell/kept-work';
import { SessionCover } from '@/components/shell/session-cover';
import type { SignInAnswer } from '@/components/shell/sign-in-answer';

type SessionGuardProps = {
  holder: Holder;
  userName: string;
  idleSeconds: number;
  /** The identity provider's name, where there is one. */
  provider: string | null;
  hasPasskeys: boolean;
  children: ReactNode;
};

const isSame = (one: Holder, other: Holder): boolean => one.userId === other.userId && one.clinicId === other.clinicId;

/** Who the browser is signed in as now; null for nobody, undefined when that can't be found out. */
const askHolder = async (): Promise<Holder | null | undefined> => {
  const answer = await callApi<Holder>('/session/holder');
  if (answer.ok) return answer.value;
  return answer.problem.code === 'not-signed-in' ? null : undefined;
};

/** Stands around everything that somebody signed in sees, and covers it as soon as nobody is. */
export const SessionGuard = ({ holder: given, userName, children, ...settings }: SessionGuardProps) => {
  const { idleSeconds, provider, hasPasskeys } = settings;
  const { userId, clinicId } = given;
  // The same object for as long as it is the same person: a refreshed page brings another one.
  const holder = useMemo((): Holder => ({ userId, clinicId }), [userId, clinicId]);
  const over = useSyncExternalStore(sessionOver.subscribe, sessionOver.get, () => null);

  /** Looks who is signed in: another person must not see this one's page. */
  const check = useEffectEvent(async (): Promise<boolean> => {
    // An answer to what was asked before the page was covered does not uncover it.
    const wasOver = sessionOver.get() !== null;
    const now = await askHolder();
    if (now && !isSame(now, holder)) clearDesk();
    else if (now && wasOver) {
      sessionOver.set(null);
      tellTabs({ kind: 'here', holder });
    } else if (now === null && sessionOver.get() === null) sessionOver.set('ended');
    return now !== null && now !== undefined && isSame(now, holder);
  });
  const uncoverAfter = async (attempt: Promise<SignInAnswer>): Promise<SignInAnswer> => {
    const answer = await attempt;
    if (answer.kind === 'signed-in') await check();
    return answer;
  };
  const renew = useEffectEvent(() => {
    if (sessionOver.get() === null) void check();
  });
  const leave = useEffectEvent(() => {
    if (sessionOver.get() !== null) return;
    sessionOver.set('idle');
    notifications.clean();
    void callApi('/session/leave', { method: 'POST', body: { userId: holder.userId } });
  });
  const { endsAt } = useIdleWatch({ idleSeconds, isOn: over === null, onRenew: renew, onOver: leave });

  const note = useEffectEvent(() => {
    if (sessionOver.get() === 'signed-out') return;
    notePlace(sessionStorage, holder, window.location.pathname + window.location.search, Date.now());
  });
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place.
  useEffect(() => note(), [path]);

  useEffect(() => {
    sessionOver.set(null);
    forgetKept(sessionStorage, holder);
    tellTabs({ kind: 'here', holder });
    const lookAgain = (event: PageTransitionEvent) => event.persisted && void check();
    const stopHearing = hearTabs((message) => {
      if (message.kind === 'signed-out') clearDesk();
      if (message.kind === 'here' && !isSame(message.holder, holder)) clearDesk();
      if (message.kind === 'here' && sessionOver.get() !== null) void check();
    });
    const forgetRefusal = whenRefused(check);
    window.addEventListener('pagehide', note);
    window.addEventListener('pageshow', lookAgain);
    return () => {
      window.removeEventListener('pagehide', note);
      window.removeEventListener('pageshow', lookAgain);
      stopHearing();
      forgetRefusal();
    };
  }, [holder]);

  return (
    <HolderProvider holder={holder}>
      {children}
      <IdleNotice endsAt={endsAt} onStay={() => void check()} />
      <ConfirmAsker />
      {over !== null && (
        <SessionCover
          reason={over}
          userName={userName}
          idleMinutes={Math.round(idleSeconds / 60)}
          provider={provider === null ? null : { name: provider, href: providerAddress() }}
          onSignIn={(credentials) => uncoverAfter(signIn(credentials))}
          onPasskey={hasPasskeys ? () => uncoverAfter(signInWithPasskey()) : null}
          onSomebodyElse={clearDesk}
        />
      )}
    </HolderProvider>
  );
};
