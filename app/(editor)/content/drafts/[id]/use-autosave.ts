'use client';

import { type Dispatch, useEffect, useEffectEvent, useRef } from 'react';
import { type ApiProblem, callApi, maySucceedLater } from '@/app/_client/call-api';
import { type DraftAction, type DraftState, isSameDraft } from '@/components/block/draft-state';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { BlockDraftView } from '@/lib/domain/content/block-draft-view';
import { versionStateWords } from '@/lib/domain/content/version-state';

const settleMilliseconds = 1000;
const againMilliseconds = 10_000;

type Autosave = { draftId: string; userName: string; state: DraftState; dispatch: Dispatch<DraftAction> };

const gone =
  'This draft is gone: somebody discarded it. What you typed is still on this page. Copy what you need before you leave.';

const elsewhere = ({ state }: BlockDraftView): string =>
  `This text is ${versionStateWords[state].toLowerCase()} now, so it can’t be changed. What you typed is still on this page. Copy what you need before you leave.`;

/** What happened when somebody else was first. */
const findOut = async (draftId: string, sent: BlockDraft): Promise<DraftAction> => {
  const found = await callApi<BlockDraftView>(`/block-drafts/${draftId}`);
  if (!found.ok)
    return found.problem.status === 404
      ? { type: 'closed', words: gone }
      : { type: 'refused', detail: `Not saved: ${found.problem.detail}`, fields: [], again: true };
  const theirs = found.value;
  const { edit, savedAt, savedBy } = theirs;
  // An answer that was lost on its way: it had been saved.
  if (isSameDraft(theirs.draft, sent)) return { type: 'saved', sent, edit, savedAt, savedBy };
  return theirs.state === 'draft' ? { type: 'overtaken', theirs } : { type: 'closed', words: elsewhere(theirs) };
};

const refusal = (problem: ApiProblem): DraftAction => {
  const { detail, fields = [] } = problem;
  return {
    type: 'refused',
    detail: detail.startsWith('Not saved') ? detail : `Not saved: ${detail}`,
    fields,
    again: maySucceedLater(problem),
  };
};

/**
 * Saves a draft a moment after the last change, one save at a time. `save` saves what there is at once, and answers with
 * the edit that is kept, or null when it could not be.
 */
export const useAutosave = ({ draftId, userName, state, dispatch }: Autosave) => {
  const latest = useRef(state);
  const edit = useRef(state.edit);
  const running = useRef<Promise<number | null> | null>(null);
  const isOver = useRef(false);
  useEffect(() => {
    latest.current = state;
    edit.current = Math.max(edit.current, state.edit);
  });

  const send = async (draft: BlockDraft): Promise<number | null> => {
    dispatch({ type: 'saving' });
    const body = { edit: edit.current, draft };
    const answer = await callApi<{ edit: number; savedAt: string }>(`/block-drafts/${draftId}`, {
      method: 'PUT',
      body,
    });
    const told: DraftAction = answer.ok
      ? { type: 'saved', sent: draft, savedBy: userName, ...answer.value }
      : answer.problem.status === 409 || answer.problem.status === 404
        ? await findOut(draftId, draft)
        : refusal(answer.problem);
    dispatch(told);
    if (told.type !== 'saved') return null;
    edit.current = told.edit;
    return told.edit;
  };

  const save = async (): Promise<number | null> => {
    await running.current;
    const { working, kept, status } = latest.current;
    if (isOver.current || status.kind === 'overtaken' || status.kind === 'closed') return null;
    if (isSameDraft(working.draft, kept)) return edit.current;
    running.current = send(working.draft);
    const saved = await running.current;
    running.current = null;
    return saved;
  };

  const saveLater = useEffectEvent(() => void save());
  const { status, working } = state;
  const wait =
    status.kind === 'unsaved'
      ? settleMilliseconds
      : status.kind === 'refused' && status.again
        ? againMilliseconds
        : null;
  useEffect(() => {
    if (wait === null || !working) return;
    const timer = setTimeout(saveLater, wait);
    return () => clearTimeout(timer);
  }, [wait, working]);
  useEffect(() => () => saveLater(), []);

  return {
    save,
    /** While a draft is thrown away, and after, nothing of it is saved. */
    hold: (isHeld: boolean) => {
      isOver.current = isHeld;
    },
  };
};
