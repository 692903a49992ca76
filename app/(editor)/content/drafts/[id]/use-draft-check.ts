'use client';

import { useEffect, useState } from 'react';
import { callApi, maySucceedLater } from '@/app/_client/call-api';
import { useWhenSettled } from '@/app/_client/use-when-settled';
import type { Checked } from '@/components/block/check/check-column';
import type { BlockDraft } from '@/lib/domain/content/block-draft';
import type { DraftCheck } from '@/lib/domain/content/draft-check';

const settleMilliseconds = 300;
const againMilliseconds = 4000;

type Asked = { topicId: string; blockName: string; draft: BlockDraft };

/** What a draft would be on a sheet and to its readers, asked for while it is written. */
export const useDraftCheck = (asked: Asked, firstPreset: string): Checked => {
  const [presetId, onPreset] = useState(firstPreset);
  const [answer, setAnswer] = useState<Pick<Checked, 'check' | 'failure'>>({ check: null, failure: null });
  const [mayRetry, setMayRetry] = useState(false);
  const [answered, setAnswered] = useState('');
  const wanted = JSON.stringify({ ...asked, presetId });
  const hasFailed = mayRetry && answered === wanted;
  useWhenSettled({
    wanted: hasFailed ? null : wanted,
    settleMilliseconds,
    ask: (body, signal) =>
      callApi<DraftCheck>('/block-drafts/check', { method: 'POST', body: JSON.parse(body), signal }),
    onAnswer: (found, question) => {
      setAnswered(question);
      setMayRetry(!found.ok && maySucceedLater(found.problem));
      // The last answer stays on the screen: what it says is mostly still true.
      setAnswer((before) =>
        found.ok ? { check: found.value, failure: null } : { ...before, failure: found.problem.detail },
      );
    },
  });
  useEffect(() => {
    // The printer was busy, or nobody answered: asked again, unless something is typed meanwhile.
    if (!hasFailed) return;
    const again = setTimeout(() => setAnswered(''), againMilliseconds);
    return () => clearTimeout(again);
  }, [hasFailed]);
  return { ...answer, isBusy: answered !== wanted, presetId, onPreset };
};
