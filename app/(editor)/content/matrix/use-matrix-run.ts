'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { callApi } from '@/app/_client/call-api';
import type { RunProgress } from '@/components/check/run-line';

const pollMilliseconds = 1000;

export const isGoingOn = (run: RunProgress | null): boolean => run?.state === 'running' && !run.isLost;

/** Starts, follows and stops a topic's run. What it found comes with the page, which is loaded again when it ends. */
export const useMatrixRun = (topicId: string, first: RunProgress | null) => {
  const router = useRouter();
  const [run, setRun] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const path = `/topics/${topicId}/matrix-runs`;

  const look = useEffectEvent(async () => {
    const answer = await callApi<RunProgress | null>(path);
    // A look that fails changes nothing: the next one comes in a second.
    if (!answer.ok) return;
    setRun(answer.value);
    if (!isGoingOn(answer.value)) router.refresh();
  });

  const goesOn = isGoingOn(run);
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => void look(), pollMilliseconds);
    return () => clearInterval(timer);
  }, [goesOn]);

  const act = async (address: string): Promise<void> => {
    setBusy(true);
    const answer = await callApi(address, { method: 'POST', body: {} });
    setProblem(answer.ok ? null : answer.problem.detail);
    const now = await callApi<RunProgress | null>(path);
    if (now.ok) setRun(now.value);
    setBusy(false);
  };

  return {
    run,
    busy,
    problem,
    onStart: () => void act(path),
    onStop: () => run && void act(`${path}/${run.id}/stop`),
  };
};
