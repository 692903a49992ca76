'use client';

import { useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { UsualActs } from '@/components/handout/desk-advice';
import type { Usual } from '@/lib/domain/usual/usual';

/** The usual sets of this person and the clinic, by name, as they are kept and removed from the desk. */
export const useUsuals = (known: readonly Usual[], mayShare: boolean, topics: string[]): UsualActs => {
  const [usuals, setUsuals] = useState(known);
  const [of, setOf] = useState(topics);
  // Other topics have other sets.
  if (of.join() !== topics.join()) {
    setOf(topics);
    setUsuals(known);
  }
  return {
    usuals: usuals.toSorted((one, other) => one.name.localeCompare(other.name)),
    mayShare,
    onKeep: async (body) => {
      const answer = await callApi<Usual>('/usuals', { method: 'POST', body: { ...body, topics } });
      if (!answer.ok) return `Not saved: ${answer.problem.detail}`;
      setUsuals((before) => [...before, answer.value]);
      return null;
    },
    onRemove: async ({ id }) => {
      const answer = await callApi<unknown>(`/usuals/${id}`, { method: 'DELETE' });
      // Someone else's removal is as good as one's own.
      if (!answer.ok && answer.problem.code !== 'not-found') return `Not removed: ${answer.problem.detail}`;
      setUsuals((before) => before.filter((usual) => usual.id !== id));
      return null;
    },
  };
};
