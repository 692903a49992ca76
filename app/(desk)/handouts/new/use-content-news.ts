'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { ContentNews } from '@/lib/domain/content/content-news';

const askMilliseconds = 20_000;

/** What the reader was told of last; another choice of topics starts anew. */
type Known = { of: string; revision: string };

/**
 * Tells while a sheet is put together that its content changed, before it can't be issued any more. Asks while the page is
 * looked at, and when it is looked at again. `revision` is that of the sheet shown; null while there is none.
 */
export const useContentNews = (topicIds: readonly string[], revision: string | null, onShowNew: () => void) => {
  const of = topicIds.join(',');
  const [known, setKnown] = useState<Known | null>(null);
  const [news, setNews] = useState<ContentNews | null>(null);
  const isKnown = known !== null && known.of === of;
  if (!isKnown && revision !== null) {
    setKnown({ of, revision });
    setNews(null);
  }
  const since = isKnown ? known.revision : null;

  const ask = useEffectEvent(async (signal: AbortSignal) => {
    if (since === null || document.visibilityState !== 'visible') return;
    try {
      const query = new URLSearchParams({ topics: of, since });
      const answer = await callApi<ContentNews>(`/content-news?${query}`, { signal });
      // An answer that is lost is asked for again soon; the sheet can't be issued from old content in any case.
      if (answer.ok && !signal.aborted) setNews(answer.value.revision === since ? null : answer.value);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  });

  useEffect(() => {
    if (since === null) return;
    const abort = new AbortController();
    const look = () => void ask(abort.signal);
    const clock = setInterval(look, askMilliseconds);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    // A sheet that is newer than what the reader was told of: they are told at once.
    if (revision !== null && revision !== since) look();
    return () => {
      clearInterval(clock);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      abort.abort();
    };
  }, [since, revision]);

  const told = () => {
    if (news === null) return;
    if (news.revision !== revision) onShowNew();
    setKnown({ of, revision: news.revision });
    setNews(null);
  };
  return { changes: news?.changes ?? null, isShown: news !== null && news.revision === revision, onTold: told };
};
