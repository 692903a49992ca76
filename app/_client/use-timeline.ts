'use client';

import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { Timeline, TimelineCursor } from '@/lib/domain/handout/timeline';

type Known = Pick<Timeline, 'entries' | 'contacts' | 'next'>;

/** A patient's timeline, page by page: the first one came with the page. */
export const useTimeline = (patientId: string, first: Known) => {
  const [timeline, setTimeline] = useState<Known>(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const load = async (before: TimelineCursor | null, join: (page: Known) => void) => {
    setBusy(true);
    const answer = await callApi<Timeline>(`/patients/${patientId}/timeline`, { method: 'POST', body: { before } });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem.detail);
    if (answer.ok) join(answer.value);
  };
  const { next } = timeline;
  return {
    entries: timeline.entries,
    contacts: timeline.contacts,
    busy,
    problem,
    onEarlier: next
      ? () => void load(next, (page) => setTimeline({ ...page, entries: [...timeline.entries, ...page.entries] }))
      : null,
    /** Someone else was first: what they did shows. */
    reload: () => void load(null, setTimeline),
  };
};
