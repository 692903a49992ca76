'use client';

import { useRef, useState } from 'react';
import { readCsv } from '@/app/_client/read-csv';
import { saveFile } from '@/app/_client/save-file';
import type { TakingOut } from '@/components/recall/take-out-bar';

const fileName = 'call-list.csv';

/** Downloads the call list, counting its rows as they come; it is saved only once it is whole. */
export const useCallListCsv = (recallId: string) => {
  const [state, setState] = useState<TakingOut>({ status: 'idle' });
  const abort = useRef<AbortController | null>(null);

  const download = async () => {
    const controller = new AbortController();
    abort.current = controller;
    let known = 0;
    setState({ status: 'busy', words: 'Fetching the call list', done: null });
    try {
      const file = await readCsv(`/recalls/${recallId}/csv`, {
        signal: controller.signal,
        onProgress: ({ rows, total }) => {
          known = rows;
          const words = total === null ? `${rows} rows` : `${rows} of ${total} rows`;
          setState({ status: 'busy', words, done: total ? rows / total : null });
        },
      });
      if (!file.ok) {
        setState({ status: 'failed', words: `The call list was not saved: ${file.problem.detail} Try again.` });
        return;
      }
      saveFile(file.value, fileName);
      setState({ status: 'done', words: `${known} ${known === 1 ? 'row' : 'rows'} saved as ${fileName}` });
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      setState({ status: 'done', words: 'Cancelled. Nothing was saved.' });
    }
  };

  return { state, download, cancel: () => abort.current?.abort() };
};
