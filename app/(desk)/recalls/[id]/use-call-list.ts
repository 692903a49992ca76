'use client';

import { useRef, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import {
  type CallList,
  type ContactEntry,
  entryOf,
  type RowMark,
  withEntry,
  withMore,
} from '@/components/recall/call-list-state';
import type { ContactState, RecallRecipient } from '@/lib/domain/recall/recall';
import type { RecallView } from '@/lib/domain/recall/recall-views';

const toList = ({ recipients, next, counts }: RecallView): CallList => ({
  rows: recipients,
  next,
  counts,
  marks: new Map(),
});

const now = (): string => new Date().toISOString();

/** A recall's call list: what is recorded shows at once, and is taken back when the server refuses it. */
export const useCallList = (view: RecallView, onChangedMeanwhile: () => void) => {
  const [list, setList] = useState<CallList>(() => toList(view));
  const [state, setState] = useState<ContactState | null>(null);
  const [loading, setLoading] = useState<{ busy: boolean; failure: string | null }>({ busy: false, failure: null });
  const lastWrite = useRef<Promise<unknown>>(Promise.resolve());
  const lastRead = useRef(0);
  const address = `/recalls/${view.recall.id}`;

  const load = async (wanted: ContactState | null, after: string | null): Promise<void> => {
    lastRead.current += 1;
    const read = lastRead.current;
    setLoading({ busy: true, failure: null });
    // After what is still being recorded, so that no older state comes back.
    await lastWrite.current;
    const answer = await callApi<RecallView>(`${address}/recipients`, {
      method: 'POST',
      body: { state: wanted, after },
    });
    if (read !== lastRead.current) return;
    setLoading({ busy: false, failure: answer.ok ? null : `Not loaded: ${answer.problem.detail}` });
    if (!answer.ok) return;
    const page = toList(answer.value);
    setList((before) =>
      after === null ? page : withMore(before, { rows: page.rows, next: page.next, counts: page.counts }),
    );
  };

  const write = async (row: RecallRecipient, entry: ContactEntry, mark: RowMark): Promise<void> => {
    const { patientId } = row;
    setList((before) => withEntry(before, patientId, entry, now(), mark));
    // One after the other: the last entry counts, so it must also be the last to arrive.
    const sent = lastWrite.current.then(() =>
      callApi(`${address}/contacts`, { method: 'POST', body: { patientId, ...entry } }),
    );
    lastWrite.current = sent;
    const answer = await sent;
    if (answer.ok) return;
    const problem = `Not recorded: ${answer.problem.detail}`;
    setList((before) => withEntry(before, patientId, entryOf(row), row.stateAt ?? now(), { before: null, problem }));
    if (answer.problem.code === 'changed-meanwhile') onChangedMeanwhile();
  };

  return {
    list,
    state,
    loading,
    show: (wanted: ContactState | null) => {
      setState(wanted);
      return load(wanted, null);
    },
    more: () => load(state, list.next),
    reload: () => load(state, null),
    record: (row: RecallRecipient, entry: ContactEntry) => write(row, entry, { before: entryOf(row), problem: null }),
    undo: (row: RecallRecipient, before: ContactEntry) => write(row, before, { before: null, problem: null }),
  };
};
