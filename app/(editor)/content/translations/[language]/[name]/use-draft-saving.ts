import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { SaveState } from '@/components/translation/save-line';

type Words = { title: string; markdown: string };

type Draft = {
  id: string;
  edit: number;
  sourceVersionId: string;
  /** Was it made from a source that is not in force any more? Then saving it says that it fits the new one. */
  isStale: boolean;
  words: Words;
  savedAt: string;
};

const settleMilliseconds = 800;

const same = (one: Words, other: Words): boolean => one.title === other.title && one.markdown === other.markdown;

/**
 * Saves what is written when it stands still for a moment: one request after another, each on the edit that the last one
 * answered, so that it never overtakes itself.
 */
export const useDraftSaving = ({ id, sourceVersionId, ...draft }: Draft) => {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: draft.savedAt });
  const written = useRef(draft.words);
  const saved = useRef(draft.words);
  const savedAt = useRef(draft.savedAt);
  const edit = useRef(draft.edit);
  const fits = useRef(!draft.isStale);
  const running = useRef<Promise<boolean> | null>(null);

  const saveAll = async (evenUnchanged: boolean): Promise<boolean> => {
    while (!same(written.current, saved.current) || (evenUnchanged && !fits.current)) {
      const words = written.current;
      setState({ kind: 'saving' });
      const body = { edit: edit.current, sourceVersionId, ...words };
      const answer = await callApi<{ edit: number; savedAt: string }>(`/translations/${id}`, { method: 'PUT', body });
      if (!answer.ok) {
        const stopped = answer.problem.code === 'changed-meanwhile';
        setState({ kind: 'refused', detail: answer.problem.detail, stopped });
        return false;
      }
      edit.current = answer.value.edit;
      saved.current = words;
      savedAt.current = answer.value.savedAt;
      fits.current = true;
      setState({ kind: 'saved', at: answer.value.savedAt });
    }
    return true;
  };
  /** Is all of it saved? `evenUnchanged`: words that were made from another source are saved as they are, for this one. */
  const flush = async (evenUnchanged: boolean): Promise<boolean> => {
    if (state.kind === 'refused' && state.stopped) return false;
    running.current ??= saveAll(evenUnchanged).finally(() => {
      running.current = null;
    });
    return running.current;
  };
  const flushLater = useEffectEvent(() => void flush(false));

  const { title, markdown } = draft.words;
  useEffect(() => {
    written.current = { title, markdown };
    const isSaved = same({ title, markdown }, saved.current);
    setState((now) => {
      if (now.kind === 'refused' && now.stopped) return now;
      // Taken back before it was saved: what is here is what was saved.
      return isSaved ? { kind: 'saved', at: savedAt.current } : { kind: 'unsaved' };
    });
    if (isSaved) return;
    const settle = setTimeout(flushLater, settleMilliseconds);
    return () => clearTimeout(settle);
  }, [title, markdown]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!same(written.current, saved.current)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return { state, flush, editNow: () => edit.current };
};
