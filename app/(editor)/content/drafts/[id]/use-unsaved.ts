'use client';

import { type Dispatch, useEffect, useEffectEvent } from 'react';
import { sessionOver } from '@/app/_client/session-over';
import type { DraftAction, DraftState } from '@/components/block/draft-state';
import { readUnsaved, removeUnsaved, writeUnsaved } from '@/components/block/unsaved-draft';
import { useHolder } from '@/components/shell/holder';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';

type Unsaved = { view: BlockDraftView; state: DraftState; dispatch: Dispatch<DraftAction> };

/** Keeps what is not saved in this tab, over a reload; and asks before a tab is closed on it. */
export const useUnsaved = ({ view, state, dispatch }: Unsaved): void => {
  const holder = useHolder();
  const restore = useEffectEvent(() => {
    const found = readUnsaved(sessionStorage, holder, view.id);
    if (found) dispatch({ type: 'restore', ...found, server: view });
  });
  useEffect(() => restore(), []);

  const { working, edit, status } = state;
  const isKept = status.kind === 'saved';
  useEffect(() => {
    // A page that is covered or about to go writes nothing more down.
    if (sessionOver.get() !== null) return;
    if (isKept) removeUnsaved(sessionStorage, holder, view.id);
    else writeUnsaved(sessionStorage, holder, view.id, { working, edit });
  }, [isKept, working, edit, view.id, holder]);

  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (sessionOver.get() === null) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isKept]);
};
