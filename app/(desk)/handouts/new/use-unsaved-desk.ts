'use client';

import { type Dispatch, useEffect, useEffectEvent, useState } from 'react';
import { sessionOver } from '@/app/_client/session-over';
import type { DeskAction, DeskDraft, DeskState } from '@/components/handout/desk-state';
import type { KeptLineProps } from '@/components/handout/kept-line';
import { readUnsavedDesk, removeUnsavedDesk, withKeptDesk, writeUnsavedDesk } from '@/components/handout/unsaved-desk';
import { useHolder } from '@/components/shell/holder';
import type { HandoutSubject } from '@/lib/domain/handout/compose-request';

type Unsaved = {
  subject: HandoutSubject;
  isKept: boolean;
  /** The desk as it is before anything is done on it. */
  fresh: DeskDraft;
  state: DeskState;
  dispatch: Dispatch<DeskAction>;
  isIssued: boolean;
};

/** Keeps what is put together in this tab, over a reload and a sign-in, until it is issued. Answers what to say of it. */
export const useUnsavedDesk = ({
  subject,
  isKept,
  fresh,
  state,
  dispatch,
  isIssued,
}: Unsaved): KeptLineProps | null => {
  const holder = useHolder();
  const [restored, setRestored] = useState<Pick<KeptLineProps, 'at' | 'recordChanged'> | null>(null);
  const restore = useEffectEvent(() => {
    const found = isKept ? readUnsavedDesk(sessionStorage, holder, subject) : null;
    if (!found) return;
    const { draft, recordChanged } = withKeptDesk(fresh, subject, found);
    dispatch({ type: 'restore', draft });
    setRestored({ at: found.at, recordChanged });
  });
  useEffect(() => restore(), []);

  const keep = useEffectEvent((draft: DeskDraft) => {
    // A page that is covered or about to go writes nothing more down.
    if (!isKept || sessionOver.get() !== null) return;
    if (isIssued || JSON.stringify(draft) === JSON.stringify(fresh)) removeUnsavedDesk(sessionStorage, holder, subject);
    else writeUnsavedDesk(sessionStorage, holder, subject, { draft, at: Date.now() });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it was issued is a reason to look again.
  useEffect(() => keep(state.draft), [state.draft, isIssued]);

  if (restored === null || isIssued) return null;
  const startAfresh = () => {
    setRestored(null);
    dispatch({ type: 'start-afresh', draft: fresh });
  };
  return { ...restored, onStartAfresh: startAfresh };
};
