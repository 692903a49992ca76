'use client';

import { type Dispatch, useEffect, useEffectEvent } from 'react';
import type { DraftAction, DraftState } from '@/components/block/draft-state';
import { readUnsaved, removeUnsaved, writeUnsaved } from '@/components/block/unsaved-draft';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';

type Unsaved = { view: BlockDraftView; state: DraftState; dispatch: Dispatch<DraftAction> };

/** Keeps what is not saved in this tab, over a reload; and asks before a tab is closed on it. */
export const useUnsaved = ({ view, state, dispatch }: Unsaved): void => {
  const restore = useEffectEvent(() => {
    const found = readUnsaved(sessionStorage, view.id);
    if (found) dispatch({ type: 'restore', ...found, server: view });
  });
  useEffect(() => restore(), []);

  const { working, edit, status } = state;
  const isKept = status.kind === 'saved';
  useEffect(() => {
    if (isKept) removeUnsaved(sessionStorage, view.id);
    else writeUnsaved(sessionStorage, view.id, { working, edit });
  }, [isKept, working, edit, view.id]);

  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isKept]);
};
